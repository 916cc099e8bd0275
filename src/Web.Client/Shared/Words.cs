namespace Firstline.Web.Client.Shared;

/// <summary>The desk's names as people say them, in the order screens show them.</summary>
internal static class Words
{
    public static readonly IReadOnlyList<(string Key, string Name)> Statuses =
        [("new", "New"), ("open", "Open"), ("waiting-on-customer", "On customer"), ("waiting-on-third-party", "On 3rd party")];

    public static readonly IReadOnlyList<(string Key, string Name)> Priorities =
        [("critical", "Critical"), ("high", "High"), ("medium", "Medium"), ("low", "Low")];

    public static readonly IReadOnlyList<(string Key, string Name)> Tiers =
        [("enterprise", "Enterprise"), ("premium", "Premium"), ("standard", "Standard")];

    public static readonly IReadOnlyList<(string Key, string Name)> Clocks =
    [
        ("first-response", "First response"), ("next-response", "Next response"), ("resolution", "Resolution"), ("status-update", "Status update"),
        ("level-response", "Level response"),
    ];

    public static readonly IReadOnlyList<(string Key, string Name)> Categories =
    [
        ("technical-issue", "Technical issue"), ("feature-request", "Feature request"), ("account-issue", "Account issue"),
        ("training-request", "Training request"), ("integration-support", "Integration support"), ("general-inquiry", "General inquiry"),
    ];

    public static readonly IReadOnlyList<(string Key, string Name)> Channels =
    [
        ("ticket", "Ticket"), ("email", "Email"), ("phone", "Phone"), ("chat", "Chat"), ("slack", "Slack"), ("video", "Video"), ("screen-sharing", "Screen sharing"),
    ];

    public static readonly IReadOnlyList<(string Key, string Name)> Levels =
        [("1", "Level 1"), ("2", "Level 2"), ("3", "Level 3"), ("4", "Level 4")];

    public static string Clock(string clock) => clock switch
    {
        "first-response" => "first response",
        "next-response" => "next response",
        _ => Spaced(clock),
    };

    public static string Board(string topic) => topic == "wall/floor" ? "Support floor" : Capital(topic.Split('/')[^1].Replace('-', ' '));

    public static string Spaced(string word) => word.Replace('-', ' ');

    public static string Named(string word) => Capital(Spaced(word));

    public static string Count(int number, string one, string? many = null) => $"{Span.Grouped(number)} {(number == 1 ? one : many ?? one + "s")}";

    public static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>The sign of a ticker line.</summary>
    public static string Shape(string kind) => kind switch
    {
        "breached" => "octagon",
        "at-risk" => "triangle",
        "escalated" => "arrow-up",
        "opened" or "customer-replied" or "reopened" => "arrow-in",
        "replied" => "arrow-out",
        "assigned" => "person",
        "resolved" or "closed" => "check",
        _ => "clock",
    };
}
