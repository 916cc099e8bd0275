using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Fields;
using Firstline.Web.Http;
using FieldShape = Firstline.Client.Settings.TicketFieldDefinition;
using OptionShape = Firstline.Client.Settings.TicketFieldOption;
using UseShape = Firstline.Client.Settings.TicketFieldUse;

namespace Firstline.Web.Settings;

/// <summary>Definitions of fields, read and shown.</summary>
internal static class FieldReadings
{
    public static FieldDefinition Read(Fields field) => new(
        field.Text("id"),
        field.Text("name"),
        field.Choice<FieldKind>("kind"),
        field.Flag("active", true),
        field.Flag("personal", false),
        field.Flag("customerVisible", false),
        [.. field.List("uses", use => new FieldUse(use.OptionalChoice<Category>("category"), use.Flag("toOpen", false), use.Flag("toResolve", false)))],
        [.. field.List("options", option => new FieldOption(option.Text("id"), option.Text("name"), option.Flag("active", true)))],
        field.OptionalText("help"),
        field.OptionalText("default"),
        field.OptionalAmount("min"),
        field.OptionalAmount("max"),
        field.OptionalNumber("decimals"),
        field.OptionalText("pattern"));

    public static FieldShape Of(FieldDefinition field) => new(
        field.Id, field.Name, Words<FieldKind>.Of(field.Kind), field.Active, field.Personal, field.CustomerVisible,
        [.. field.Uses.Select(use => new UseShape(Words<Category>.Of(use.Category), use.ToOpen, use.ToResolve))],
        [.. field.Options.Select(option => new OptionShape(option.Id, option.Name, option.Active))],
        field.Help, field.Default, field.Least, field.Most, field.Decimals, field.Pattern);
}
