namespace Soliguide.Cli.Import.Json;

/// <summary>Finds where records begin and end in the blocks of a file.</summary>
internal interface IRecordCutter
{
    /// <summary>The records that end within this block. The block may be used again once they have been taken.</summary>
    IEnumerable<JsonRecord> Push(ReadOnlyMemory<byte> block);

    /// <summary>The record that the end of the file cut or closed; null when there is none.</summary>
    JsonRecord? End();
}
