using BackendArchitect.Engine.Reviews.Proto;

namespace BackendArchitect.Engine.Reviews.Changes;

/// <summary>Looks up what a message or an enum gives its numbers to; of what is there twice the first counts.</summary>
internal sealed class ProtoNumbers
{
    private readonly Dictionary<long, ProtoField> _byNumber = [];
    private readonly Dictionary<string, ProtoField> _byName = new(StringComparer.Ordinal);
    private readonly long[] _numbers;
    private readonly long[] _from;

    /// <summary>The farthest end of the ranges up to the one at the same place in <see cref="_from"/>.</summary>
    private readonly long[] _to;

    public ProtoNumbers(ProtoBlock block)
    {
        foreach (var field in block.Fields)
        {
            _byNumber.TryAdd(field.Number, field);
            _byName.TryAdd(field.Name.Text, field);
        }

        _numbers = [.. _byNumber.Keys.Order()];
        var ranges = block.ReservedNumbers.OrderBy(range => range.From).ToArray();
        _from = [.. ranges.Select(range => range.From)];
        _to = [.. ranges.Select(range => range.To)];
        for (var at = 1; at < _to.Length; at++)
        {
            _to[at] = Math.Max(_to[at], _to[at - 1]);
        }
    }

    public ProtoField? By(long number) => _byNumber.GetValueOrDefault(number);

    public ProtoField? By(string name) => _byName.GetValueOrDefault(name);

    public bool Reserves(long number)
    {
        var at = Array.BinarySearch(_from, number);
        at = at >= 0 ? Last(at) : ~at - 1;
        return at >= 0 && _to[at] >= number;
    }

    /// <summary>Whether a field has one of these numbers.</summary>
    public bool Takes(long from, long to)
    {
        var at = Array.BinarySearch(_numbers, from);
        return at >= 0 || (~at < _numbers.Length && _numbers[~at] <= to);
    }

    private int Last(int at)
    {
        while (at + 1 < _from.Length && _from[at + 1] == _from[at])
        {
            at++;
        }

        return at;
    }
}
