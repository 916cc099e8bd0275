using Firstline.Client;
using Firstline.Client.Settings;

namespace Firstline.Web.Client.Administration;

/// <summary>What is plainly wrong with settings of tickets, while one types. The desk judges them whole.</summary>
public static class SettingsLook
{
    private const int LongestName = 100;
    private const int LongestId = 64;
    private static readonly string[] Categories = ["new", "open", "waiting-on-customer", "waiting-on-third-party", "resolved", "closed"];

    /// <summary>Every fault, at the place where the desk would name it.</summary>
    public static IEnumerable<FieldError> Faults(TicketSettings settings)
    {
        var (statuses, fields) = (settings.Statuses ?? [], settings.Fields ?? []);
        var lacking = statuses.Count == 0 ? [] : Categories.Where(category => !statuses.Any(status => status.Active && status.Category == category)).ToList();
        return
        [
            .. statuses.SelectMany((status, n) => Named($"statuses[{n}]", status.Id, status.Name, statuses.Take(n).Select(other => other.Id))),
            .. lacking.Select(category => new FieldError("statuses", $"No active status is left in the category {category}.")),
            .. fields.SelectMany((field, n) => Named($"fields[{n}]", field.Id, field.Name, fields.Take(n).Select(other => other.Id)).Concat(Field($"fields[{n}]", field))),
        ];
    }

    /// <summary>Faults of what has an id and a name.</summary>
    public static IEnumerable<FieldError> Named(string place, string id, string name, IEnumerable<string> before, string title = "name")
    {
        if (!IsId(id))
        {
            yield return new($"{place}.id", $"1 to {LongestId} of a-z, 0-9 and hyphen.");
        }
        else if (before.Contains(id))
        {
            yield return new($"{place}.id", $"{id} is there already.");
        }

        if (name.Trim().Length is 0 or > LongestName)
        {
            yield return new($"{place}.{title}", $"1 to {LongestName} characters.");
        }
    }

    /// <summary>Whether a text is an id.</summary>
    public static bool IsId(string text) => text.Length is > 0 and <= LongestId && text.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    private static IEnumerable<FieldError> Field(string place, TicketFieldDefinition field)
    {
        if (field.Min > field.Max)
        {
            yield return new($"{place}.max", "Not less than the least number.");
        }

        if (field.Kind is "choice" or "multi-choice")
        {
            var options = field.Options ?? [];
            if (options.Count == 0)
            {
                yield return new($"{place}.options", "There has to be something to choose.");
            }

            foreach (var fault in options.SelectMany((option, n) => Named($"{place}.options[{n}]", option.Id, option.Name, options.Take(n).Select(other => other.Id))))
            {
                yield return fault;
            }
        }

        if (field.Kind == "pattern" && string.IsNullOrEmpty(field.Pattern))
        {
            yield return new($"{place}.pattern", "A regular expression.");
        }
    }
}
