using Firstline.Grains.Interfaces.Customers;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Ports;
using Orleans.Concurrency;

namespace Firstline.Grains.Customers;

/// <inheritdoc cref="ICustomerDirectory"/>
[StatelessWorker, Reentrant]
internal sealed class CustomerDirectory(IReadModels rows) : Grain, ICustomerDirectory
{
    public Task<Page<CustomerLine>> List(string? after, int limit, CustomerFilter? filter, PeopleOrder order) => rows.Customers(after, limit, filter, order);
}
