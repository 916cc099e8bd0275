using System.Buffers.Text;
using System.Text;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Storage.ReadModels;

/// <summary>Where a page of people ended. By id, it is the id; by name, both, written so that nobody takes it for something else.</summary>
internal sealed record PeopleCursor(string Name, string Id)
{
    private const char Between = '\n';

    public static string Of(PeopleOrder order, string name, string id) =>
        order is PeopleOrder.Id ? id : Base64Url.EncodeToString(Encoding.UTF8.GetBytes(name + Between + id));

    /// <exception cref="FormatException">It is not one of ours, or of another order.</exception>
    public static PeopleCursor? Parse(string? text, PeopleOrder order)
    {
        if (text is null)
        {
            return null;
        }

        if (order is PeopleOrder.Id)
        {
            return new("", text);
        }

        var whole = Base64Url.IsValid(text) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)) : "";
        return whole.LastIndexOf(Between) is > 0 and var at
            ? new(whole[..at], whole[(at + 1)..])
            : throw new FormatException("The cursor does not come from a page of this list.");
    }
}
