using System.Data.Common;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.ReadModels;

/// <summary>The end of a list of customers or agents: its place and its order.</summary>
internal static class PeoplePage
{
    public static List<T> All<T>(Narrowing people, Session session, PeopleOrder order, PeopleCursor? after, int limit, Func<DbDataReader, T> read)
    {
        if (after is not null)
        {
            people.With(order is PeopleOrder.Id ? "PeopleAfterId" : "PeopleAfterName", order is PeopleOrder.Id ? [("id", after.Id)] : [("name", after.Name), ("id", after.Id)]);
        }

        return people.All(session, read, order is PeopleOrder.Id ? "PeopleById" : "PeopleByName", ("limit", limit));
    }
}
