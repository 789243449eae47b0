using System.Globalization;

namespace BackendArchitect.Engine.Reviews.Trees;

/// <summary>A value of a YAML or JSON file with its place. Values behind aliases are shared, not copied.</summary>
/// <param name="line">1 for the first line.</param>
/// <param name="column">1 for the first character.</param>
/// <param name="jsonPointer">JSON pointer of where it was first written.</param>
public abstract class DataNode(int line, int column, string jsonPointer)
{
    public int Line => line;

    public int Column => column;

    public string JsonPointer => jsonPointer;

    /// <summary>How many values a walk through it meets, aliases followed; saturates at <see cref="int.MaxValue"/>.</summary>
    public int Weight { get; protected set; } = 1;

    /// <summary>The value behind a key, or null when this is no mapping or has no such key.</summary>
    public DataNode? this[string key] => (this as Map)?.Find(key);

    /// <summary>The text of a scalar; null for anything else, and for null.</summary>
    public string? Text => this is Scalar { IsNull: false } scalar ? scalar.Value : null;

    /// <summary>The values of a list; empty for anything else.</summary>
    public IReadOnlyList<DataNode> All => (this as Items)?.Values ?? [];

    /// <summary>The entries of a mapping in the order of the file, merged ones last; empty for anything else.</summary>
    public IEnumerable<Entry> Entries => (this as Map)?.Merged ?? [];

    public double? Number => Text is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool IsTrue => this is Scalar { Value: "true" or "True" or "TRUE" };

    public bool IsFalse => this is Scalar { Value: "false" or "False" or "FALSE" };

    public Place At(string file) => new(file, Line, Column, JsonPointer);

    protected void Weigh(IEnumerable<DataNode> inside) => Weight = (int)Math.Min(int.MaxValue, 1 + inside.Sum(node => (long)node.Weight));

    /// <param name="Key">Where and how it is written.</param>
    public sealed record Entry(Scalar Key, DataNode Value)
    {
        public string Name => Key.Value;
    }

    public sealed class Map : DataNode
    {
        private const string Merge = "<<";
        private readonly Dictionary<string, DataNode> _byName = new(StringComparer.Ordinal);

        public Map(IReadOnlyList<Entry> entries, int line, int column, string jsonPointer)
            : base(line, column, jsonPointer)
        {
            Own = entries;
            foreach (var entry in Merged)
            {
                _byName.TryAdd(entry.Name, entry.Value);
            }

            Weigh(entries.Select(entry => entry.Value));
        }

        /// <summary>As they are written, doubles and merge keys included.</summary>
        public IReadOnlyList<Entry> Own { get; }

        /// <summary>Its own entries, then those of mappings merged in by <c>&lt;&lt;</c> that it does not overrule.</summary>
        public IEnumerable<Entry> Merged => Own.Any(entry => entry.Name == Merge)
            ? Own.Where(entry => entry.Name != Merge).Concat(Own.Where(entry => entry.Name == Merge).SelectMany(entry => (entry.Value is Items list ? list.Values : [entry.Value]).SelectMany(value => value.Entries))).DistinctBy(entry => entry.Name)
            : Own;

        public DataNode? Find(string key) => _byName.GetValueOrDefault(key);

        public Entry? EntryOf(string key) => Own.FirstOrDefault(entry => entry.Name == key);
    }

    public sealed class Items : DataNode
    {
        public Items(IReadOnlyList<DataNode> values, int line, int column, string jsonPointer)
            : base(line, column, jsonPointer)
        {
            Values = values;
            Weigh(values);
        }

        public IReadOnlyList<DataNode> Values { get; }
    }

    /// <param name="value">As written, quotes and escapes resolved; JSON's <c>true</c> and numbers as their text.</param>
    /// <param name="isPlain">Without quotes: may be a number, a truth value or nothing.</param>
    public sealed class Scalar(string value, bool isPlain, int line, int column, string jsonPointer) : DataNode(line, column, jsonPointer)
    {
        public string Value => value;

        public bool IsPlain => isPlain;

        public bool IsNull => isPlain && value is "" or "~" or "null" or "Null" or "NULL";
    }
}
