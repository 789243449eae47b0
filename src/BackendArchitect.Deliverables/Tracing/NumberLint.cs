using System.Text;
using BackendArchitect.Deliverables.Handover;

namespace BackendArchitect.Deliverables.Tracing;

/// <summary>Refuses numbers without a parent: each must be said, come from a formula, or stand in a dated table.</summary>
public sealed class NumberLint
{
    /// <summary>What stands behind a number without a parent.</summary>
    public const string Unsupported = " (unsupported)";

    private const double Half = 0.5000001;
    private const int Telling = 2;

    private readonly Origins _origins;
    private readonly double[] _plain;
    private readonly double[] _examples;
    private readonly Dictionary<string, double[]> _measured;

    public NumberLint(Origins origins)
    {
        _origins = origins;
        _plain = Sorted(origins.All.Select(origin => origin.Value));
        _examples = Sorted(origins.Examples.Select(origin => origin.Value));
        _measured = origins.All
            .Select(origin => (Unit: UnitTable.Find(origin.Unit), origin.Value))
            .Where(origin => origin.Unit is not null)
            .GroupBy(origin => origin.Unit!.Value.Dimension, origin => origin.Value * origin.Unit!.Value.Factor, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, Sorted, StringComparer.Ordinal);
    }

    /// <summary>The numbers of a file that nothing vouches for; empty for a picture without text, and for what only describes other files.</summary>
    public IReadOnlyList<UntracedNumber> Check(BundleFile file)
    {
        if (file.Path.EndsWith(".png", StringComparison.Ordinal) || file.Path is "blueprint.schema.json" or Manifest.Path)
        {
            return [];
        }

        var kind = LintedText.KindOf(file.Path);
        return Check(file.Path, LintedText.Read(kind, Encoding.UTF8.GetString(file.Content.ToArray())), kind == TextKind.Source);
    }

    /// <summary>The numbers of a reply or page that nothing vouches for.</summary>
    /// <param name="source">Whether it is a contract, schema or program: there the values of examples count, and units are not written.</param>
    public IReadOnlyList<UntracedNumber> Check(string file, string text, bool source = false) =>
    [
        .. NumberReader.Read(text)
            .Where(token => !IsTraced(token, source))
            .Select(token => new UntracedNumber(file, token.Line, token.Written, token.Unit, token.Near)),
        .. NumberReader.Dates(text).Where(day => !source && !_origins.Dates.Contains(day))
            .Select(day => new UntracedNumber(file, 0, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), "", "a day no source names")),
    ];

    /// <summary>The text with every number nothing vouches for said to be so: for words that come from elsewhere than the engine.</summary>
    public string Label(string text) => NumberReader.Read(text)
        .Where(token => !IsTraced(token, source: false))
        .Reverse()
        .Aggregate(text, (labelled, token) => labelled.Insert(token.At + token.Length, Unsupported));

    private bool IsTraced(NumberToken token, bool source)
    {
        var measured = UnitTable.Find(token.Unit) is { } unit
            && _measured.TryGetValue(unit.Dimension, out var known)
            && Near(known, token.Value * unit.Factor, token, unit.Factor);
        return measured
            || ((source || UnitTable.Find(token.Unit) is null) && Near(_plain, token.Value, token))
            || (source && Near(_examples, token.Value, token));
    }

    /// <summary>Equal as exactly as it was written: to half of its last digit, or, of a round number, to the digits that tell.</summary>
    private static bool Near(double[] known, double value, NumberToken token, double factor = 1)
    {
        var room = Half * Place(token) * factor * (token.Value / Math.Max(double.Epsilon, Written(token)));
        var at = Array.BinarySearch(known, value - room);
        at = at < 0 ? ~at : at;
        return at < known.Length && known[at] <= value + room;
    }

    /// <summary>What one more in the last digit that tells would be worth, before "k" or "million".</summary>
    private static double Place(NumberToken token)
    {
        var digits = token.Written.Replace(",", "", StringComparison.Ordinal);
        var zeros = token.Decimals > 0 ? 0 : digits.Length - digits.TrimEnd('0').Length;
        return Math.Pow(10, digits.Length - zeros >= Telling ? zeros - token.Decimals : -token.Decimals);
    }

    private static double Written(NumberToken token) =>
        double.Parse(token.Written.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

    private static double[] Sorted(IEnumerable<double> values) => [.. values.Where(double.IsFinite).Distinct().Order()];
}
