using Firstline.Domain.Tickets.Views;

namespace Firstline.Domain.Tests.Tickets.Views;

public sealed class KeepingAShelf
{
    private static SavedView View(int at, int position = 0) => new($"view-{at}", "A view", "status:open", "newest", ["number"], position);

    [Fact]
    public void holds_two_hundred_views_in_their_order()
    {
        var shelf = Enumerable.Range(1, ViewShelf.Most).Aggregate(ViewShelf.Empty, (known, at) => ViewShelf.Evolve(known, known.Save(View(at, 1_000 - at)).Events.Single()));

        shelf.Views[0].Id.ShouldBe("view-200");
        shelf.Save(View(201)).Refusal!.Code.ShouldBe("view.too-many");
        shelf.Save(View(200, 5)).Events.ShouldHaveSingleItem();
        shelf.Remove("view-1").Events.ShouldBe([new ViewEvent.Removed("view-1")]);
    }

    [Fact]
    public void takes_the_same_view_again_without_a_change()
    {
        var shelf = ViewShelf.Evolve(ViewShelf.Empty, new ViewEvent.Saved(View(1)));

        shelf.Save(View(1) with { Columns = ["number"] }).Events.ShouldBeEmpty();
        shelf.Save(View(1) with { Columns = ["subject"] }).Events.ShouldHaveSingleItem();
        shelf.Remove("view-2").Refusal!.Code.ShouldBe("view.unknown");
    }
}
