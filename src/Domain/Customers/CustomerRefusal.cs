using Firstline.Domain.Kernel;

namespace Firstline.Domain.Customers;

/// <summary>Why a customer may refuse.</summary>
public static class CustomerRefusal
{
    /// <summary>No customer has this id.</summary>
    public static readonly RefusalCode Unknown = new("customer.unknown", RefusalKind.NotFound, "No customer has this id. Register it first.");

    /// <summary>The id is not a slug.</summary>
    public static readonly RefusalCode BadId = new("customer.bad-id", RefusalKind.Invalid, "A customer's id is 1 to 64 of a-z, 0-9 and hyphen.");

    /// <summary>The name is empty or too long.</summary>
    public static readonly RefusalCode BadName = new("customer.bad-name", RefusalKind.Invalid, "The name is empty or too long.");

    /// <summary>The tier does not exist.</summary>
    public static readonly RefusalCode UnknownTier = new("customer.unknown-tier", RefusalKind.Invalid, "Tiers are standard, premium and enterprise.");

    /// <summary>The zone does not exist.</summary>
    public static readonly RefusalCode UnknownZone = new("customer.unknown-zone", RefusalKind.Invalid, "The zone is not an IANA time zone.");

    /// <summary>The calendar does not exist.</summary>
    public static readonly RefusalCode UnknownCalendar = new(
        "customer.unknown-calendar", RefusalKind.Invalid, "The SLA policy in force has no calendar with this id. Add it there first.");

    /// <summary>A contact is incomplete.</summary>
    public static readonly RefusalCode BadContact = new("customer.bad-contact", RefusalKind.Invalid, "A contact has no name, or something in it is too long.");

    /// <summary>More contacts than one customer may have.</summary>
    public static readonly RefusalCode TooManyContacts = new("customer.too-many-contacts", RefusalKind.Invalid, "The customer would have more contacts than are kept.");

    /// <summary>A resolution promise makes no sense.</summary>
    public static readonly RefusalCode BadPromise = new("customer.bad-promise", RefusalKind.Invalid, "A resolution promise is not positive, or a priority has two.");
}
