using System.Diagnostics;
using BackendArchitect.Host.Llm;

namespace BackendArchitect.Host.Tests.Llm;

public sealed class ThoughtsTests
{
    [Theory]
    [InlineData("Plain words.", "Plain words.")]
    [InlineData("<think>hm</think>Words", "Words")]
    [InlineData("<THINK>hm\n<b></THINK>\n\nWords <b> a < b", "Words <b> a < b")]
    [InlineData("first <think>a</think>then<think>b</think> last", "first then last")]
    [InlineData("begun inside</think>Words", "Words")]
    [InlineData("<think>never ends", "")]
    [InlineData("a <thin", "a <thin")]
    [InlineData("<<think>x</think><", "<<")]
    [InlineData("", "")]
    public void Words_are_the_same_however_they_come_in_pieces(string told, string words)
    {
        for (var size = 1; size <= told.Length + 1; size++)
        {
            var thoughts = new Thoughts();
            foreach (var piece in told.Chunk(size))
            {
                thoughts.Take(new string(piece));
            }

            Assert.Equal(words, thoughts.Words());
            Assert.Equal(told.Length, thoughts.Taken);
        }
    }

    [Fact]
    public void A_flood_of_brackets_takes_no_longer_than_other_words()
    {
        var watch = Stopwatch.StartNew();

        var thoughts = new Thoughts();
        thoughts.Take(new string('<', 2_000_000));

        Assert.Equal(2_000_000, thoughts.Words().Length);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }
}
