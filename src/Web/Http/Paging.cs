using System.Text.Json.Serialization.Metadata;
using Firstline.Client;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Web.Http;

/// <summary>Pages of lists.</summary>
internal static class Paging
{
    public const string BadCursor = "after must be the cursor of a page that the desk gave, unchanged.";

    /// <summary>Asks for a page when the query is sound, and answers it.</summary>
    public static async Task<IResult> Answer<TView, T>(QueryFields query, Func<Task<Page<TView>>> ask, Func<TView, T> shape, JsonTypeInfo<DeskPage<T>> json)
    {
        if (query.Refused(out var problem))
        {
            return problem;
        }

        try
        {
            var page = await ask();
            return Answers.Of(new DeskPage<T>([.. page.Items.Select(shape)], page.Next), json);
        }
        catch (FormatException)
        {
            return Problems.Of(ApiProblem.InvalidRequest, BadCursor, [new("after", BadCursor)]);
        }
    }
}
