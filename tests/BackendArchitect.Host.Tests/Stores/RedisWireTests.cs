using System.Buffers;
using System.Text;
using BackendArchitect.Host.Stores.Redis;

namespace BackendArchitect.Host.Tests.Stores;

/// <summary>Redis's protocol: what is asked, and answers that come in any pieces.</summary>
public sealed class RedisWireTests
{
    private const string Answers = "*4\r\n:-7\r\n$-1\r\n$4\r\na\r\nb\r\n$0\r\n\r\n-NOSCRIPT No such script\r\n+PONG\r\n*0\r\n";

    [Fact]
    public void A_question_says_how_long_each_of_its_parts_is()
    {
        var said = new ArrayBufferWriter<byte>();

        RedisWire.Begin(said, 3);
        RedisWire.Text(said, "né");
        RedisWire.Value(said, 42);
        RedisWire.Value(said, "");

        Assert.Equal("*3\r\n$3\r\nné\r\n$2\r\n42\r\n$0\r\n\r\n", Encoding.UTF8.GetString(said.WrittenSpan));
    }

    [Fact]
    public void Answers_are_read_whole_wherever_they_are_cut()
    {
        var came = Encoding.UTF8.GetBytes(Answers);
        for (var cut = 0; cut <= came.Length; cut++)
        {
            var read = new List<string>();
            var at = 0;

            Read(came.AsSpan(0, cut), ref at, read);
            Read(came, ref at, read);

            Assert.Equal(["-7, null, a\r\nb, ", "refused: NOSCRIPT No such script", "PONG", ""], read);
        }
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\n")]
    [InlineData("$999999999999\r\n")]
    [InlineData("*x\r\n")]
    [InlineData("\r\n")]
    public void What_Redis_never_answers_ends_the_connection(string came)
    {
        var at = 0;

        Assert.Throws<IOException>(() => RedisWire.TryRead(Encoding.UTF8.GetBytes(came), ref at, out _, out _));
    }

    private static void Read(ReadOnlySpan<byte> came, ref int at, List<string> read)
    {
        while (at < came.Length && RedisWire.TryRead(came, ref at, out var answer, out var refusal))
        {
            read.Add(refusal is null ? string.Join(", ", answer.Select(value => value.IsNull ? "null" : (string?)value)) : $"refused: {refusal}");
        }
    }
}
