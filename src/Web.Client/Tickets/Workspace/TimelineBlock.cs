using Firstline.Client.Tickets;

namespace Firstline.Web.Client.Tickets.Workspace;

/// <summary>A piece of a conversation as it is drawn: something that was said, or what changed between two things that were said.</summary>
public abstract record TimelineBlock(long Key)
{
    /// <summary>A message, note or call.</summary>
    public sealed record Said(TimelineItem Item) : TimelineBlock(Item.Version);

    /// <summary>Changes with nothing said between them, oldest first.</summary>
    public sealed record Changed(IReadOnlyList<TimelineItem> Items) : TimelineBlock(Items[0].Version);

    /// <summary>A timeline as blocks, oldest first. What clocks did is drawn beside other changes; by itself only a breach is, the rest is the ledger's.</summary>
    public static IReadOnlyList<TimelineBlock> Of(IEnumerable<TimelineItem> items)
    {
        List<TimelineBlock> blocks = [];
        List<TimelineItem> between = [];
        foreach (var item in items)
        {
            if (!IsSaid(item))
            {
                between.Add(item);
                continue;
            }

            Close();
            blocks.Add(new Said(item));
        }

        Close();
        return blocks;

        void Close()
        {
            if (between.Any(item => item.Clock is null || item.Kind is "clock-breached" or "due-date-set" or "due-date-lifted"))
            {
                blocks.Add(new Changed([.. between]));
            }

            between.Clear();
        }
    }

    /// <summary>Whether somebody said something by it.</summary>
    public static bool IsSaid(TimelineItem item) => item.Kind is "opened" or "customer-wrote" or "replied" or "noted" or "call-logged" or "system-message-sent";
}
