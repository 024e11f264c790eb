namespace Soliguide.Silo.Storage.Json;

/// <summary>A record that grains store, and the form it is written in today.</summary>
/// <param name="Type">The record; its document carries a top-level <c>schema</c>.</param>
/// <param name="StateName">Its permanent name, such as <c>place</c>.</param>
/// <param name="Schema">Today's form, from 1.</param>
internal sealed record StoredRecord(Type Type, string StateName, int Schema);
