using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets.Fields;

/// <summary>Why a ticket may refuse values of fields.</summary>
public static class FieldRefusal
{
    /// <summary>Values that the fields do not take.</summary>
    public static readonly RefusalCode BadFields = new(
        "ticket.bad-fields", RefusalKind.Invalid, "Some values are not what their fields take; nothing was changed. Each field at fault is listed.");

    /// <summary>Values that are needed first.</summary>
    public static readonly RefusalCode FieldsMissing = new(
        "ticket.fields-missing", RefusalKind.NotNow, "Fields that the category needs for this have no value; nothing was changed. Each is listed.");
}
