using System.Text.Json.Nodes;

namespace Soliguide.Silo.Storage.Json;

/// <summary>One step from an older form of a stored record to the next. Kept for ever: records may sleep for years.</summary>
internal interface IRecordUpgrade
{
    /// <summary>The permanent name of the state, such as <c>place</c>.</summary>
    string StateName { get; }

    /// <summary>The schema it starts from; it ends at the next one.</summary>
    int FromSchema { get; }

    /// <summary>The document in the next form. The schema number is set by the caller.</summary>
    JsonNode Upgrade(JsonNode document);
}
