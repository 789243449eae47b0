using System.Text;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Engine.Tests.Reading;

public sealed class ReaderRobustnessTests
{
    private static readonly FactSource Source = new("m1");

    private static readonly string[] Odd =
        ["\0", "\u202e", "💥", "\ud83d", "```", "<@U1>", "<", "-", "–", "1,", "1.000", "%", "$", "not ", " sorry ", "99.99%", "1e309", "٣٤", "数据", "k", "/", ":", "\r\n", "of", "999999999999999999999999999999", "[", "|"];

    [Fact]
    public void Two_thousand_mutated_sentences_never_throw_and_quote_only_what_stands_there()
    {
        var sentences = SentenceFile.Load("sentences.yaml").Select(sentence => sentence.Text).ToList();
        var random = new Random(20261122);

        for (var round = 0; round < 2000; round++)
        {
            var text = Mutate(sentences[round % sentences.Count], sentences[random.Next(sentences.Count)], random);
            var reading = Reader.Read(text, Source, ReaderTests.NoKnowledge);

            Assert.All(reading.Ledger.Facts, fact => Assert.Contains(fact.Words, text, StringComparison.Ordinal));
            Assert.All(reading.Ledger.Facts, fact => Assert.NotEqual(FactKind.Assumed, fact.Kind));
            Assert.Equal(reading.Job == Job.Unclear, reading.Candidates.Count is >= 2 and <= 4);
        }
    }

    [Theory]
    [InlineData("we need 10k users and ")]
    [InlineData("migrate from ")]
    [InlineData("a a a ")]
    [InlineData("1/1:1-1,")]
    [InlineData("```")]
    [InlineData("<http")]
    [InlineData(":")]
    [InlineData("aws or gcp ")]
    [InlineData("| users | 5k |\n")]
    public void A_hundred_kilobytes_of_anything_are_read_without_a_throw(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, 100_000 / piece.Length).ToString();

        var reading = Reader.Read(text, Source, ReaderTests.NoKnowledge);

        Assert.All(reading.Ledger.Facts, fact => Assert.Contains(fact.Words, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("👍👍")]
    [InlineData("12")]
    [InlineData(".")]
    public void Text_that_says_nothing_reads_as_unclear_and_empty(string text)
    {
        var reading = Reader.Read(text, Source, ReaderTests.NoKnowledge);

        Assert.Equal(Job.Unclear, reading.Job);
        Assert.Empty(reading.Ledger.Facts);
    }

    private static string Mutate(string text, string other, Random random)
    {
        var mutated = new StringBuilder(text);
        for (var edit = random.Next(1, 6); edit > 0 && mutated.Length > 1; edit--)
        {
            var at = random.Next(mutated.Length);
            switch (random.Next(5))
            {
                case 0:
                    mutated.Insert(at, Odd[random.Next(Odd.Length)]);
                    break;
                case 1:
                    mutated.Remove(at, Math.Min(random.Next(1, 12), mutated.Length - at));
                    break;
                case 2:
                    mutated[at] = (char)random.Next(1, 0x3000);
                    break;
                case 3:
                    mutated.Insert(at, other.AsSpan(random.Next(other.Length / 2)));
                    break;
                default:
                    mutated.Insert(at, random.Next(0, 100000));
                    break;
            }
        }

        return mutated.ToString();
    }
}
