namespace Firstline.Channels.Kernel;

/// <summary>How messages reach the people of the desk.</summary>
public sealed class NotificationOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Firstline:Notifications";

    /// <summary>Where people find the desk's screens, such as https://desk.example.com/; messages have no links when it is not said.</summary>
    public Uri? DeskUrl { get; set; }

    /// <summary>The mail server.</summary>
    public EmailOptions Email { get; set; } = new();

    /// <summary>Requests to addresses of people.</summary>
    public WebhookOptions Webhook { get; set; } = new();

    /// <summary>Why the options make no sense, or null.</summary>
    public string? Broken() => this switch
    {
        { DeskUrl: { } url } when !url.IsAbsoluteUri || url.Scheme is not ("http" or "https") => $"{Section}:DeskUrl must begin with https:// or http://.",
        { Email: { Host.Length: > 0, From.Length: 0 } } => $"{Section}:Email:From must be a mail address when a host is named.",
        { Email.Port: < 1 or > 65_535 } => $"{Section}:Email:Port must be between 1 and 65535.",
        { Email.TimeoutSeconds: < 1 or > 300 } or { Webhook.TimeoutSeconds: < 1 or > 300 } => $"{Section}: timeouts must be between 1 and 300 seconds.",
        _ => null,
    };
}

/// <summary>The mail server.</summary>
public sealed class EmailOptions
{
    /// <summary>Its name; empty when there is none.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Whether it must speak TLS; otherwise it does when it offers to.</summary>
    public bool RequireTls { get; set; } = true;

    /// <summary>Who signs in; empty for nobody.</summary>
    public string User { get; set; } = "";

    /// <summary>With what.</summary>
    public string Password { get; set; } = "";

    /// <summary>From whom mails are.</summary>
    public string From { get; set; } = "";

    /// <summary>How long a mail may take.</summary>
    public int TimeoutSeconds { get; set; } = 20;
}

/// <summary>Requests to addresses of people.</summary>
public sealed class WebhookOptions
{
    /// <summary>How long a request may take.</summary>
    public int TimeoutSeconds { get; set; } = 10;

    /// <summary>Whether addresses inside private networks are taken. Whoever may edit preferences can then reach what the desk reaches.</summary>
    public bool AllowPrivate { get; set; }

    /// <summary>Whether this very machine is taken, over http as well; for trying out.</summary>
    public bool AllowLoopback { get; set; }

    /// <summary>The file with the key that secrets come from; made when it is missing.</summary>
    public string KeyFile { get; set; } = "webhooks.key";
}
