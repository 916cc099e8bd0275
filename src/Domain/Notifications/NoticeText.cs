namespace Firstline.Domain.Notifications;

/// <summary>What a notice says to people.</summary>
public static class NoticeText
{
    /// <summary>One line without the ticket.</summary>
    public static string Of(Notice notice, int count)
    {
        var what = (notice.Kind, notice.What) switch
        {
            (NoticeKind.Escalated, var level) => $" to level {level}",
            (NoticeKind.Called or NoticeKind.Reminded or NoticeKind.Rearmed or NoticeKind.ReviewOwed, var level) => $" (level {level})",
            (_, "") => "",
            (_, var word) => $": {word.Replace('-', ' ')}",
        };
        var by = notice.By.Length > 0 ? $", by {notice.By}" : "";
        var more = count > 1 ? $" (and {count - 1} more)" : "";
        return $"{NoticeKinds.Of(notice.Kind).Text}{what}{by}{more}";
    }
}
