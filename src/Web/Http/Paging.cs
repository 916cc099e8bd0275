using System.Text.Json.Serialization.Metadata;
using Firstline.Client;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Web.Http;

/// <summary>Pages of lists.</summary>
internal static class Paging
{
    public const string BadCursor = "after must be the cursor of a page that the desk gave, unchanged.";

    /// <summary>Asks for a page when the query is sound, and answers it.</summary>
    public static Task<IResult> Answer<TView, T>(QueryFields query, Func<Task<Page<TView>>> ask, Func<TView, T> shape, JsonTypeInfo<DeskPage<T>> json) =>
        Answer(query, async () => new Outcome<Page<TView>>(await ask(), null), page => page, shape, json);

    /// <summary>Asks for a page that may be refused.</summary>
    public static async Task<IResult> Answer<TFound, TView, T>(
        QueryFields query, Func<Task<Outcome<TFound>>> ask, Func<TFound, Page<TView>> items, Func<TView, T> shape, JsonTypeInfo<DeskPage<T>> json)
        where TFound : class
    {
        if (query.Refused(out var problem))
        {
            return problem;
        }

        try
        {
            return Answers.Of(await ask(), found => Answers.Of(new DeskPage<T>([.. items(found).Items.Select(shape)], items(found).Next), json));
        }
        catch (FormatException)
        {
            return Problems.Of(ApiProblem.InvalidRequest, BadCursor, [new("after", BadCursor)]);
        }
    }
}
