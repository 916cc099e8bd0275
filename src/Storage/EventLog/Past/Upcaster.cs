using System.Text.Json.Nodes;

namespace Firstline.Storage.EventLog.Past;

/// <summary>Reads an event of the past as its successor: JSON to JSON, one version a step. What is stored stays as it was written.</summary>
/// <param name="From">The retired name.</param>
/// <param name="To">The next name; it may be retired, too.</param>
/// <param name="Rewrite">The same fact as the successor tells it.</param>
internal sealed record Upcaster(string From, string To, Func<JsonObject, JsonObject> Rewrite);
