using BackendArchitect.Host.Llm;

namespace BackendArchitect.Host.Tests.Llm;

/// <summary>Of an answer without end no more is taken than was allowed, and the piece that crosses the line.</summary>
public sealed class BoundedAnswerTests
{
    private const int Piece = 4096;

    [Theory]
    [InlineData("x", 1_000_000, 50_000, 50_000)]
    [InlineData("and so on\n", 1_000_000, 50_000, 1_000_000)]
    [InlineData("\n", 100, 50_000, 100)]
    public async Task An_answer_without_end_is_taken_to_the_limit_and_no_further(string said, long most, int mostOfLine, long limit)
    {
        using var endless = new EndlessStream(said);
        await using var answer = new BoundedAnswer(endless, most, mostOfLine);

        var trouble = await Assert.ThrowsAsync<ModelTroubleException>(() => answer.CopyToAsync(Stream.Null, Piece));

        Assert.Equal("its answer was without end", trouble.Message);
        Assert.InRange(endless.Taken, limit, limit + Piece);
    }

    private sealed class EndlessStream(string said) : MemoryStream
    {
        public long Taken { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var bytes = buffer.Span[..Math.Min(buffer.Length, Piece)];
            for (var at = 0; at < bytes.Length; at++)
            {
                bytes[at] = (byte)said[(int)((Taken + at) % said.Length)];
            }

            Taken += bytes.Length;
            return ValueTask.FromResult(bytes.Length);
        }
    }
}
