using System.Globalization;
using System.Text;
using Firstline.Domain.Calendars;
using Firstline.Domain.Kernel;

namespace Firstline.Web.Sla;

/// <summary>
/// Holidays as a table: a date such as <c>2026-12-25</c>, then perhaps a name, one day a line. With a header the columns
/// <c>date</c> and <c>name</c> may stand anywhere among others.
/// </summary>
internal static class CsvHolidays
{
    public static Result<HolidayFile> Read(string text, YearRange years)
    {
        var days = new List<Holiday>();
        var header = default((int Date, int Name)?);
        var (line, isFirst) = (0, true);
        foreach (var row in text.ReplaceLineEndings("\n").Split('\n'))
        {
            line++;
            if (string.IsNullOrWhiteSpace(row))
            {
                continue;
            }

            if (Fields(row) is not { } fields)
            {
                return HolidayFiles.Unreadable(line, "a quotation mark is not closed, or stands inside a word.");
            }

            if (isFirst)
            {
                isFirst = false;
                header = Header(fields);
                if (header is not null)
                {
                    continue;
                }
            }

            if (header is null && fields.Count > 2)
            {
                return HolidayFiles.Unreadable(line, "there are more columns than a date and a name. Put a name with a comma in quotation marks.");
            }

            var (date, name) = header ?? (0, 1);
            if (date >= fields.Count || !DateOnly.TryParseExact(fields[date], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return HolidayFiles.Unreadable(line, "there is no date such as 2026-12-25.");
            }

            days.Add(new(day, name >= 0 && name < fields.Count ? fields[name] : ""));
        }

        return HolidayFiles.Collect(days.Where(day => years.Holds(day.Date)), 0);
    }

    private static (int Date, int Name)? Header(List<string> fields)
    {
        var date = fields.FindIndex(field => field.Equals("date", StringComparison.OrdinalIgnoreCase));
        return date < 0 ? null : (date, fields.FindIndex(field => field.Equals("name", StringComparison.OrdinalIgnoreCase)));
    }

    private static List<string>? Fields(string row)
    {
        var fields = new List<string>();
        for (var at = 0; at <= row.Length; at++)
        {
            while (at < row.Length && row[at] == ' ')
            {
                at++;
            }

            if (at < row.Length && row[at] == '"')
            {
                if (Quoted(row, ref at) is not { } field)
                {
                    return null;
                }

                fields.Add(field);
                continue;
            }

            var end = row.IndexOf(',', at) is var comma and >= 0 ? comma : row.Length;
            fields.Add(row[at..end].TrimEnd());
            at = end;
        }

        return fields;
    }

    /// <summary>The text between quotation marks; leaves the place at the comma after it, or at the end.</summary>
    private static string? Quoted(string row, ref int at)
    {
        var field = new StringBuilder();
        for (at++; at < row.Length; at++)
        {
            if (row[at] != '"')
            {
                field.Append(row[at]);
            }
            else if (at + 1 < row.Length && row[at + 1] == '"')
            {
                field.Append(row[at++]);
            }
            else
            {
                var rest = row.AsSpan(++at);
                at += rest.Length - rest.TrimStart(' ').Length;
                return at == row.Length || row[at] == ',' ? field.ToString().Trim() : null;
            }
        }

        return null;
    }
}
