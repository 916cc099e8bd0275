using Orleans;

namespace Firstline.Domain.Tickets.Links;

/// <summary>How a ticket stands to another one.</summary>
[GenerateSerializer, Alias("ticket.link-role")]
public enum LinkRole
{
    /// <summary>It is a part of the other one, which is its parent.</summary>
    ChildOf,

    /// <summary>The other one is a part of it.</summary>
    ParentOf,

    /// <summary>The other one is about the same, and goes on.</summary>
    DuplicateOf,

    /// <summary>It is about the same as the other one, and goes on.</summary>
    DuplicatedBy,

    /// <summary>The other one is the reason that it exists: a problem, a change.</summary>
    CausedBy,

    /// <summary>It is the reason that the other one exists.</summary>
    Causes,

    /// <summary>Whoever works on one should know the other.</summary>
    Related,
}

/// <summary>What roles mean.</summary>
public static class LinkRoles
{
    /// <summary>How the other ticket stands to this one.</summary>
    public static LinkRole Inverse(this LinkRole role) => role switch
    {
        LinkRole.ChildOf => LinkRole.ParentOf,
        LinkRole.ParentOf => LinkRole.ChildOf,
        LinkRole.DuplicateOf => LinkRole.DuplicatedBy,
        LinkRole.DuplicatedBy => LinkRole.DuplicateOf,
        LinkRole.CausedBy => LinkRole.Causes,
        LinkRole.Causes => LinkRole.CausedBy,
        _ => LinkRole.Related,
    };

    /// <summary>The role of the ticket from which a link of this kind leads up: to the parent, the original, the cause.</summary>
    public static LinkRole Upward(this LinkRole role) => role is LinkRole.ParentOf or LinkRole.DuplicatedBy or LinkRole.Causes ? role.Inverse() : role;

    /// <summary>Whether links of this kind lead up, so that they must never lead back.</summary>
    public static bool LeadsUp(this LinkRole role) => role != LinkRole.Related;

    /// <summary>How many links in this role a ticket may have: one parent, one original, 20 causes, 100 related ones, 1,000 of what lies below.</summary>
    public static int Most(this LinkRole role) => role switch
    {
        LinkRole.ChildOf or LinkRole.DuplicateOf => 1,
        LinkRole.CausedBy => 20,
        LinkRole.Related => 100,
        _ => 1_000,
    };
}
