using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Firstline.Domain.Calendars;

namespace Firstline.Storage.Tests.EventLog;

/// <summary>Makes a value of any type by its longest constructor; every optional part filled, or none.</summary>
internal static class Sample
{
    public static object Of(Type type, bool filled)
    {
        if (type == typeof(string))
        {
            return "Größe \"7\"";
        }

        if (type == typeof(DateTimeOffset))
        {
            return new DateTimeOffset(2026, 3, 29, 1, 59, 59, TimeSpan.Zero).AddTicks(9_999_999);
        }

        if (type == typeof(TimeSpan))
        {
            return TimeSpan.FromTicks(123_456_789_012_345);
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).Cast<object>().Last();
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return List(type.GetGenericArguments()[0], filled);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return Array(type.GetGenericArguments()[0], filled);
        }

        return type switch
        {
            _ when type == typeof(int) => 7,
            _ when type == typeof(long) => 1_042L,
            _ when type == typeof(bool) => true,
            _ when type == typeof(double) => 0.625,
            _ when type == typeof(DateOnly) => new DateOnly(2028, 2, 29),
            _ when type == typeof(TimeOnly) => new TimeOnly(23, 59, 59),
            _ when type == typeof(Guid) => new Guid(1, 2, 3, [4, 5, 6, 7, 8, 9, 10, 11]),
            _ => Record(type, filled),
        };
    }

    /// <summary>A value of the type, or null where there may be none and nothing is to be filled.</summary>
    private static object? Of(ParameterInfo part, bool filled)
    {
        var optional = Nullable.GetUnderlyingType(part.ParameterType) is not null
            || new NullabilityInfoContext().Create(part).ReadState == NullabilityState.Nullable;
        return optional && !filled ? null : Of(Nullable.GetUnderlyingType(part.ParameterType) ?? part.ParameterType, filled);
    }

    private static object List(Type item, bool filled)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        for (var i = 0; filled && i < 2; i++)
        {
            list.Add(Of(item, filled));
        }

        return list;
    }

    /// <summary>An array of two; empty where a calendar would hold calendars again.</summary>
    private static object Array(Type item, bool filled)
    {
        var items = System.Array.CreateInstance(item, filled && item != typeof(CalendarDefinition) ? 2 : 0);
        for (var i = 0; i < items.Length; i++)
        {
            items.SetValue(Of(item, filled), i);
        }

        return typeof(ImmutableArray).GetMethods().Single(method => method.Name == nameof(ImmutableArray.Create) && method.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(item).Invoke(null, [items])!;
    }

    private static object Record(Type type, bool filled)
    {
        var made = type.IsAbstract ? type.GetNestedTypes().Last(nested => nested.IsSubclassOf(type)) : type;
        var constructor = made.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(part => Text(part) ?? Of(part, filled))]);
    }

    private static string? Text(ParameterInfo part) =>
        part.Member.DeclaringType!.Namespace == "Firstline.Domain.Kernel" && part.Name == "Value" && part.ParameterType == typeof(string)
            ? "a-slug"
            : null;
}
