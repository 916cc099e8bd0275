namespace Firstline.Client.Live;

/// <summary>How a screen stands with the desk.</summary>
public enum LinkState
{
    /// <summary>Not connected yet; what is shown came with the page.</summary>
    Connecting,

    /// <summary>Connected, and every watched board is in sequence.</summary>
    Live,

    /// <summary>Lost a moment ago; trying again.</summary>
    Reconnecting,

    /// <summary>Lost for longer than <see cref="DeskConnectionOptions.OfflineAfter"/>; still trying.</summary>
    Offline,
}
