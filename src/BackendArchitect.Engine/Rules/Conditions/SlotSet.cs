namespace BackendArchitect.Engine.Rules.Conditions;

/// <summary>A set of names, as bits.</summary>
internal sealed class SlotSet
{
    private const int Bits = 64;

    private ulong[] _words = new ulong[Room(Slots.Count)];

    public static SlotSet Of(Expression expression)
    {
        var names = new SlotSet();
        names.Add(expression);
        return names;
    }

    public void Add(int slot)
    {
        if (slot / Bits >= _words.Length)
        {
            Array.Resize(ref _words, Room(Math.Max(slot + 1, Slots.Count)));
        }

        _words[slot / Bits] |= 1UL << (slot % Bits);
    }

    public void Add(Expression expression)
    {
        foreach (var name in expression.Names)
        {
            Add(Slots.Of(name));
        }
    }

    public bool Overlaps(SlotSet other)
    {
        for (var at = Math.Min(_words.Length, other._words.Length) - 1; at >= 0; at--)
        {
            if ((_words[at] & other._words[at]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int Room(int slots) => (slots + Bits - 1) / Bits;
}
