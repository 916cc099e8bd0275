using Firstline.Domain.Tickets.Search;
using Firstline.Domain.Tickets.Settings;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Kernel;

namespace Firstline.Grains.Tickets;

/// <summary>The words that conditions may use because the desk chose them, as a silo knows them.</summary>
/// <remarks>Safe for concurrent use; one a silo.</remarks>
internal sealed class DeskWords(Shelf<TicketSettings> settings)
{
    private Numbered<ConditionVocabulary> _known = new(0, ConditionVocabulary.Of(TicketSettings.Usual));

    /// <summary>The words of the newest settings that the silo knows.</summary>
    public ConditionVocabulary Now
    {
        get
        {
            var newest = settings.Newest;
            var known = Volatile.Read(ref _known);
            if (known.Version != newest.Version)
            {
                known = new(newest.Version, ConditionVocabulary.Of(newest.Document));
                Volatile.Write(ref _known, known);
            }

            return known.Document;
        }
    }

    /// <summary>Looks for newer settings when a text uses words that the silo does not know.</summary>
    public async ValueTask Ensure(string text)
    {
        if (ConditionReader.Read(text, known: Now).Condition is null)
        {
            await settings.Refresh();
        }
    }
}
