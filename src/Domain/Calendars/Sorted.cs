namespace Firstline.Domain.Calendars;

internal static class Sorted
{
    /// <summary>The index of the last value that is not above the limit, or -1; the values ascend and may repeat.</summary>
    public static int LastAtMost(ReadOnlySpan<long> values, long limit)
    {
        var (low, high) = (0, values.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (values[middle] <= limit)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }
}
