using System.Text.Json.Serialization;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Fields;
using Orleans;

namespace Firstline.Domain.Tickets;

public abstract partial record TicketEvent
{
    /// <summary>Fields of the desk's own got other values, or none.</summary>
    /// <param name="Changes">Each field before and after; the texts of personal values are empty here.</param>
    /// <param name="PersonalTexts">The texts of personal values in order, so that they can be erased; null when there are none.</param>
    [GenerateSerializer, Immutable, Alias("ticket.fields-changed.1")]
    public sealed record FieldsChanged([property: Id(0)] IReadOnlyList<FieldChange> Changes, [property: Id(1), Personal] string? PersonalTexts) : TicketEvent
    {
        private const char Between = '\u001E';

        /// <summary>Each field before and after, with every text; those that were erased say so.</summary>
        [JsonIgnore]
        public IEnumerable<FieldChange> Whole
        {
            get
            {
                var texts = new Queue<string>((PersonalTexts ?? "").Split(Between));
                if (texts.Count != Changes.Sum(change => (change.From is { Personal: true } ? 1 : 0) + (change.To is { Personal: true } ? 1 : 0)))
                {
                    texts.Clear();
                }

                return [.. Changes.Select(change => change with { From = PutBack(change.From, texts), To = PutBack(change.To, texts) })];
            }
        }

        /// <summary>The fact of some changes, with what is personal apart.</summary>
        public static FieldsChanged Of(IReadOnlyList<FieldChange> changes)
        {
            List<string> texts = [.. changes.SelectMany(change => new[] { change.From, change.To }).OfType<FieldValue>().Where(value => value.Personal).Select(value => value.Text)];
            return new(
                [.. changes.Select(change => change with { From = Without(change.From), To = Without(change.To) })],
                texts.Count == 0 ? null : string.Join(Between, texts));
        }

        private static FieldValue? Without(FieldValue? value) => value is { Personal: true } ? value with { Text = "" } : value;

        private static FieldValue? PutBack(FieldValue? value, Queue<string> texts) =>
            value is { Personal: true } ? value with { Text = texts.TryDequeue(out var text) ? text : Person.Erased } : value;
    }
}
