using System.Text.Json;

namespace Firstline.Client.Tickets;

/// <summary>Fills fields of the desk's own.</summary>
/// <param name="Fields">Values by the ids of fields; those that are not named stay, and null clears. A number, true or false, a list of options' ids, or a text, by the field's kind.</param>
public sealed record FieldsRequest(IReadOnlyDictionary<string, JsonElement> Fields);
