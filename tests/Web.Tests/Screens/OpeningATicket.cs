using Firstline.Client;
using Firstline.Web.Client.Tickets.Opening;

namespace Firstline.Web.Tests.Screens;

public sealed class OpeningATicket
{
    [Fact]
    public void every_fault_lands_at_its_field()
    {
        var draft = new OpeningDraft();

        draft.Take(new DeskProblem(new("about:blank", "Wrong.", 400, Errors: [new("subject", "subject is required."), new("tags[1]", "A tag is too long."), new("", "The body is odd.")])));

        draft.Faults["subject"].ShouldBe(["subject is required."]);
        draft.Faults["tags"].ShouldBe(["A tag is too long."]);
        draft.Faults[""].ShouldBe(["The body is odd."]);
    }

    [Fact]
    public void a_refusal_of_one_field_lands_there_too_and_a_silent_desk_at_the_top()
    {
        var draft = new OpeningDraft();

        draft.Take(new DeskProblem(new("about:blank", "Unknown.", 422, "There is no customer 'x'.", Field: "customer")));
        draft.Faults["customer"].ShouldBe(["There is no customer 'x'."]);

        draft.Take(new HttpRequestException());
        draft.Faults[""].ShouldHaveSingleItem().ShouldStartWith("The desk did not answer.");
    }

    [Fact]
    public void tags_are_read_as_people_type_them()
    {
        var draft = new OpeningDraft { Tags = "SSO, Month_End vip,,vip", Contact = " " };

        draft.Request().Tags.ShouldBe(["sso", "month-end", "vip"]);
        draft.Request().Contact.ShouldBeNull();
    }
}
