using System.Text;

namespace BackendArchitect.Benchmarks.Fuzz;

/// <summary>Makes one request another: its words, its bytes, its form, its headers, its address.</summary>
internal static class Mutator
{
    private static readonly byte[][] Odd = [[0xff, 0xfe], [0xef, 0xbb, 0xbf], [0xc0, 0x80], [0x00], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], "\r\n"u8.ToArray(), "&&==%%"u8.ToArray()];

    private static readonly (string Name, string Value)[] Headers =
    [
        ("X-Slack-Retry-Num", "9999999999999"), ("X-Slack-Retry-Reason", "<x>"), ("Content-Encoding", "gzip"), ("Accept", "no/such, */*;q=abc"), ("Accept-Encoding", "br;q=2"),
        ("Cookie", "ba-slack-install=%00; =; a"), ("X-Forwarded-For", "::ffff:999.1.1.1, x"), ("X-Forwarded-Proto", "gopher"), ("X-Forwarded-Host", "evil\" onload="), ("Range", "bytes=5-1"),
        ("If-None-Match", "\"x\", W/"), ("If-Modified-Since", "yesterday"), ("Origin", "null"), ("Upgrade", "h2c"), ("Sec-WebSocket-Version", "99"), ("Sec-WebSocket-Key", "short"),
        ("Authorization", "Bearer"), ("Authorization", "Basic Og=="), ("Authorization", "Bearer a.b.c"), ("traceparent", "00-zz-zz-01"), ("baggage", "=,;"),
        ("X-HTTP-Method-Override", "DELETE"), ("Content-Language", "\u00e9"), ("X-Slack-Signature", "v0=zz"), ("X-Slack-Signature", ""), ("X-Slack-Request-Timestamp", "99999999999999999999"),
        ("X-Slack-Request-Timestamp", "-1"), ("X-Slack-Request-Timestamp", "abc"), ("X-Long", new string('x', 7000)),
    ];

    private static readonly string?[] Types =
    [
        null, "", "text/plain", "application/json; charset=utf-16", "application/json; charset=bogus", "multipart/form-data", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded",
        "application/json", "application/problem+json", "*/*", "application/x-www-form-urlencoded; charset=utf-7",
    ];

    public static Shot Mutate(Shot shot, Random dice)
    {
        for (var times = dice.Next(1, 4); times > 0; times--)
        {
            shot = dice.Next(20) switch
            {
                < 11 => Structure(shot, dice),
                < 14 => Bytes(shot, dice),
                < 16 => Header(shot, dice),
                < 17 => Type(shot, dice),
                < 18 => Address(shot, dice),
                < 19 => Size(shot, dice),
                _ => Crossed(shot, dice),
            };
        }

        return shot;
    }

    private static Shot Structure(Shot shot, Random dice)
    {
        if (shot.Body is null)
        {
            return Address(shot, dice);
        }

        var text = Encoding.UTF8.GetString(shot.Body);
        var changed = shot.ContentType?.StartsWith("application/x-www", StringComparison.Ordinal) == true ? FormMutator.Mutate(text, dice) : JsonMutator.Mutate(text, dice);
        return (shot with { Body = Encoding.UTF8.GetBytes(changed) }).Changed("structure");
    }

    private static Shot Bytes(Shot shot, Random dice)
    {
        if (shot.Body is not { Length: > 0 } body)
        {
            return shot;
        }

        var at = dice.Next(body.Length);
        byte[] changed = dice.Next(6) switch
        {
            0 => body[..at],
            1 => [.. body[..at], (byte)dice.Next(256), .. body[(at + 1)..]],
            2 => [.. body[..at], .. Odd[dice.Next(Odd.Length)], .. body[at..]],
            3 => [.. body, .. body],
            4 => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(body)),
            _ => [.. body[at..], .. body[..at]],
        };
        return (shot with { Body = changed }).Changed("bytes");
    }

    private static Shot Header(Shot shot, Random dice)
    {
        var (name, value) = Headers[dice.Next(Headers.Length)];
        return (shot with { Headers = shot.Headers.SetItem(name, value) }).Changed($"header {name}");
    }

    private static Shot Type(Shot shot, Random dice)
    {
        var type = Types[dice.Next(Types.Length)];
        return (shot with { ContentType = type }).Changed($"type {type ?? "none"}");
    }

    private static Shot Address(Shot shot, Random dice)
    {
        var path = shot.Path;
        var at = dice.Next(path.Length);
        path = dice.Next(9) switch
        {
            0 => path + "/",
            1 => path + "?watermark=" + Uri.EscapeDataString(Nasty.Json(dice) is { Length: < 2000 } short1 ? short1 : "x"),
            2 => path[..at] + "%00" + path[at..],
            3 => path[..at] + "%F0%9F%98%80" + path[at..],
            4 => path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "a[]=1&a=2&=&%zz",
            5 => path + "/../../x",
            6 => path + new string('a', dice.Next(1, 6000)),
            7 => "/" + path,
            _ => path.Replace('c', 'C'),
        };
        return (shot with { Path = path[0] == '/' ? path : "/" + path }).Changed("address");
    }

    private static Shot Size(Shot shot, Random dice) => (shot with
    {
        Body = dice.Next(8) switch
        {
            0 => [],
            1 => [(byte)'{'],
            2 => Encoding.UTF8.GetBytes(Nasty.Nested('[', ']', 50_000)),
            3 => Encoding.UTF8.GetBytes("{\"type\":\"message\",\"text\":\"" + new string('x', 300_000) + "\"}"),
            4 => Encoding.UTF8.GetBytes("payload=" + new string('%', 100_000)),
            5 => Encoding.UTF8.GetBytes(string.Join('&', Enumerable.Range(0, 3000).Select(number => $"k{number}={number}"))),
            6 when dice.Next(10) == 0 => new byte[1_200_000],
            _ => Encoding.UTF8.GetBytes("{\"a\":" + Nasty.Json(dice) + "}"),
        },
    }).Changed("size");

    /// <summary>The right thing at the wrong door.</summary>
    private static Shot Crossed(Shot shot, Random dice)
    {
        string[] methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"];
        string[] paths = ["/api/messages", "/slack/events", "/slack/actions", "/slack/commands", "/v3/directline/conversations", "/v3/directline/tokens/generate", "/files/x", "/ops/dead/x/retry"];
        return (dice.Next(2) == 0 ? shot with { Method = methods[dice.Next(methods.Length)] } : shot with { Path = paths[dice.Next(paths.Length)] }).Changed("crossed");
    }
}
