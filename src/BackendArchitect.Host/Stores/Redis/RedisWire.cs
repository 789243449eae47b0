using System.Buffers;
using System.Buffers.Text;
using System.Text;
using StackExchange.Redis;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>Redis's protocol, version 2, as far as a script needs it: questions are lists of texts, answers lists of texts and numbers.</summary>
internal static class RedisWire
{
    /// <summary>Digits of the longest number, its sign, its mark and the end of its line.</summary>
    private const int LongestLine = 24;

    /// <summary>Begins a question of so many parts.</summary>
    public static void Begin(IBufferWriter<byte> to, int parts) => Line(to, (byte)'*', parts);

    public static void Text(IBufferWriter<byte> to, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Line(to, (byte)'$', length);
        var room = to.GetSpan(length + 2);
        Encoding.UTF8.GetBytes(text, room);
        End(to, room, length);
    }

    public static void Bytes(IBufferWriter<byte> to, ReadOnlySpan<byte> bytes)
    {
        Line(to, (byte)'$', bytes.Length);
        var room = to.GetSpan(bytes.Length + 2);
        bytes.CopyTo(room);
        End(to, room, bytes.Length);
    }

    public static void Number(IBufferWriter<byte> to, long number)
    {
        Span<byte> digits = stackalloc byte[LongestLine];
        Utf8Formatter.TryFormat(number, digits, out var length);
        Bytes(to, digits[..length]);
    }

    public static void Value(IBufferWriter<byte> to, RedisValue value)
    {
        if (value.IsInteger)
        {
            Number(to, (long)value);
        }
        else
        {
            Bytes(to, (byte[]?)value);
        }
    }

    /// <summary>Reads one answer from the front of what came.</summary>
    /// <param name="at">Where it begins; afterwards where it ends, when all of it is here.</param>
    /// <param name="answer">Its members; one that is no list has one, an empty list and none at all have none.</param>
    /// <param name="refusal">The error it is, or null.</param>
    /// <returns>False: more has to come.</returns>
    /// <exception cref="IOException">It is nothing a script answers.</exception>
    public static bool TryRead(ReadOnlySpan<byte> came, ref int at, out RedisValue[] answer, out string? refusal)
    {
        (answer, refusal) = ([], null);
        var place = at;
        if (!TryLine(came, ref place, out var line))
        {
            return false;
        }

        switch (line[0])
        {
            case (byte)'*':
                var count = Count(line);
                answer = count > 0 ? new RedisValue[count] : [];
                for (var member = 0; member < answer.Length; member++)
                {
                    if (!TryValue(came, ref place, out answer[member]))
                    {
                        return false;
                    }
                }

                break;
            case (byte)'-':
                refusal = Encoding.UTF8.GetString(line[1..]);
                break;
            default:
                place = at;
                if (!TryValue(came, ref place, out var only))
                {
                    return false;
                }

                answer = [only];
                break;
        }

        at = place;
        return true;
    }

    private static bool TryValue(ReadOnlySpan<byte> came, ref int at, out RedisValue value)
    {
        value = RedisValue.Null;
        if (!TryLine(came, ref at, out var line))
        {
            return false;
        }

        switch (line[0])
        {
            case (byte)':':
                value = Count(line, long.MinValue);
                return true;
            case (byte)'+':
                value = line[1..].ToArray();
                return true;
            case (byte)'$' when Count(line) is var length:
                if (length >= 0)
                {
                    if (came.Length - at < length + 2)
                    {
                        return false;
                    }

                    value = came.Slice(at, (int)length).ToArray();
                    at += (int)length + 2;
                }

                return true;
            default:
                throw new IOException("Redis answered what no script of ours does.");
        }
    }

    private static bool TryLine(ReadOnlySpan<byte> came, ref int at, out ReadOnlySpan<byte> line)
    {
        line = default;
        var end = came[at..].IndexOf("\r\n"u8);
        if (end == 0)
        {
            throw new IOException("Redis answered an empty line.");
        }

        if (end < 0)
        {
            return false;
        }

        line = came.Slice(at, end);
        at += end + 2;
        return true;
    }

    private static long Count(ReadOnlySpan<byte> line, long least = -1) =>
        Utf8Parser.TryParse(line[1..], out long count, out var read) && read == line.Length - 1 && count >= least && (least < -1 || count <= Array.MaxLength)
            ? count
            : throw new IOException("Redis answered a number that is none.");

    private static void Line(IBufferWriter<byte> to, byte mark, int number)
    {
        var room = to.GetSpan(LongestLine);
        room[0] = mark;
        Utf8Formatter.TryFormat(number, room[1..], out var digits);
        End(to, room, digits + 1);
    }

    private static void End(IBufferWriter<byte> to, Span<byte> room, int length)
    {
        room[length] = (byte)'\r';
        room[length + 1] = (byte)'\n';
        to.Advance(length + 2);
    }
}
