namespace Firstline.Domain.Kernel;

/// <summary>Why a version of a configuration document is refused.</summary>
public static class DocumentRefusal
{
    /// <summary>Something in the document makes no sense.</summary>
    public static readonly RefusalCode Unsound = new(
        "settings.unsound", RefusalKind.Invalid, "Something in the settings makes no sense; nothing was changed. Each place at fault is listed.");

    /// <summary>Something that is in use was left out.</summary>
    public static readonly RefusalCode InUse = new(
        "settings.in-use", RefusalKind.NotNow, "Something that is in use was left out; nothing was changed. Keep it, and make it inactive instead.");

    /// <summary>No version has this number.</summary>
    public static readonly RefusalCode UnknownVersion = new(
        "settings.unknown-version", RefusalKind.NotFound, "The settings have no version of this number. List the versions.");
}
