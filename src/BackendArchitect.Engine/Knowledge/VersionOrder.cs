using System.Globalization;

namespace BackendArchitect.Engine.Knowledge;

/// <summary>Orders versions by their numbers: 9.0.9 comes before 9.0.10. What follows the numbers ("-eks-6", " CU8") does not count.</summary>
public static class VersionOrder
{
    /// <returns>Below 0 when the first is older. A number that is not there counts as 0: 18 is 18.0.</returns>
    public static int Compare(string one, string other)
    {
        var (left, right) = (Numbers(one), Numbers(other));
        for (var at = 0; at < Math.Max(left.Count, right.Count); at++)
        {
            var order = left.ElementAtOrDefault(at).CompareTo(right.ElementAtOrDefault(at));
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static List<long> Numbers(string version)
    {
        var numbers = new List<long>();
        foreach (var part in version.TrimStart('v').Split('.'))
        {
            var digits = part.TakeWhile(char.IsAsciiDigit).Count();
            if (!long.TryParse(part[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                break;
            }

            numbers.Add(number);
            if (digits < part.Length)
            {
                break;
            }
        }

        return numbers;
    }
}
