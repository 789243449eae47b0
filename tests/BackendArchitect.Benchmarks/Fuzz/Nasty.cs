using System.Globalization;

namespace BackendArchitect.Benchmarks.Fuzz;

/// <summary>Values somebody might put where another is expected, as JSON.</summary>
internal static class Nasty
{
    private static readonly string[] Fixed =
    [
        "null", "true", "false", "0", "-1", "1e308", "1e400", "-1e-400", "99999999999999999999999999", "9223372036854775808", "0.1", "\"\"", "\" \"", "[]", "{}", "[[]]", "{\"\":{}}",
        "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u202e\\u200f\\ufeff\"", "\"\\ud83d\\udc69\\u200d\\ud83d\\udcbb\"", "\"\\r\\n\\t\\b\"", "\"<@U0BOT> <!channel> &amp; <http://x|y>\"",
        "\"<at>x</at><script>alert(1)</script>\"", "\"../../etc/passwd\"", "\"http://169.254.169.254/\"", "\"file:///etc/passwd\"", "\"1795320000.000100.5\"", "\"-1\"", "\"NaN\"",
        "\"0000-00-00T99:99:99Z\"", "\"9999-12-31T23:59:59.9999999Z\"", "\"help\"", "\"forget everything\"", "\"design\"", "\"10^10 users and 1e999 dollars\"", "\"%s%n{0}${x}{{y}}\"", "\"' or 1=1; --\"",
        "[null]", "[1,\"a\",{}]", "{\"id\":{}}", "{\"id\":null}", "{\"$type\":\"System.Object\"}", "{\"type\":\"paragraph\"}",
    ];

    public static string Json(Random dice) => dice.Next(Fixed.Length + 6) switch
    {
        0 => $"\"{new string('a', dice.Next(1, 20_000))}\"",
        1 => Nested('[', ']', dice.Next(2, 200)),
        2 => string.Concat(Enumerable.Repeat("{\"a\":", dice.Next(2, 200))) is var open ? open + "1" + new string('}', open.Length / 5) : "",
        3 => "[" + string.Join(',', Enumerable.Repeat("{\"type\":\"mention\",\"text\":\"x\"}", dice.Next(1, 500))) + "]",
        4 => dice.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture),
        5 => $"\"{string.Concat(Enumerable.Range(0, dice.Next(1, 60)).Select(_ => (char)dice.Next(0x20, 0xd7ff))).Replace("\\", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal)}\"",
        var at => Fixed[at - 6],
    };

    public static string Nested(char open, char close, int depth) => new string(open, depth) + new string(close, depth);
}
