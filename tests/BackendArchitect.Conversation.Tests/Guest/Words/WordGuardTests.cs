using BackendArchitect.Conversation.Guest.Words;

namespace BackendArchitect.Conversation.Tests.Guest.Words;

public sealed class WordGuardTests
{
    private static readonly WordGuard Guard = new(Talk.Knowledge);

    private static readonly GuestEvidence Evidence = new(
        ["""
        **Relational database, PostgreSQL 18.6.** Peak of 9,804 requests/s, p95 within 500 ms, 412 USD a month, expected 99.95 % of the time, 3 replicas, two thirds of the reads from the cache.
        Document database (MongoDB) came second: right when every record has its own fields. Redis caches the product pages. Support ends on 2030-11-14. It carries twice the load of today.
        """],
        ["PgBouncer pools connections, see https://www.pgbouncer.org/usage.html for `pool_mode = transaction`."],
        "We have 20k users and 5 developers, is PostgreSQL right for https://evil.example/x ?")
    {
        Facts = new GuestFacts(["Relational database", "PostgreSQL", "Redis"]),
    };

    [Theory]
    [InlineData("PostgreSQL keeps orders and payments in one transaction, so nothing is half done.", "half")]
    [InlineData("It is available 99.99 % of the time.", "99.99")]
    [InlineData("It is available 99.99% of the time.", "99.99")]
    [InlineData("It is available ninety-nine point nine nine percent of the time.", "ninety")]
    [InlineData("Expect five nines.", "five nines")]
    [InlineData("That costs 413 USD a month.", "413")]
    [InlineData("That costs 412 EUR a month.", "412")]
    [InlineData("That costs 412 USD a year.", "412")]
    [InlineData("Answers take 9,804 ms.", "9,804")]
    [InlineData("It needs 4 replicas.", "4")]
    [InlineData("It needs a dozen nodes.", "a dozen")]
    [InlineData("A third of the reads hit the cache.", "A third")]
    [InlineData("It is ten-fold faster.", "ten")]
    [InlineData("It triples the throughput.", "triples")]
    [InlineData("It serves millions of people.", "millions")]
    [InlineData("It takes 10-20 ms.", "10")]
    [InlineData("Up to 1.5k users fit.", "1.5k")]
    [InlineData("Use PostgreSQL 17.2 here.", "17.2")]
    [InlineData("Support ends in November 2031.", "2031-11")]
    [InlineData("It handles ９９ requests.", "99")]
    [InlineData("It handles ٩٩ requests.", "99")]
    [InlineData("It handles 10× the load.", "10×")]
    [InlineData("It answers within a second.", "a second")]
    public void X1_A_number_the_evidence_does_not_hold_goes_with_its_sentence(string sentence, string what)
    {
        var words = Guard.Keep($"PostgreSQL is the right fit here. {sentence}", Evidence);

        var removed = Assert.Single(words.Removed);
        Assert.Equal(WordFault.Number, removed.Fault);
        Assert.StartsWith(what, removed.What, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("PostgreSQL is the right fit here.", words.Text);
    }

    [Theory]
    [InlineData("PostgreSQL 18.6 is supported until 14 November 2030.")]
    [InlineData("At the peak about 9,800 requests per second arrive.")]
    [InlineData("Answers stay within 0.5 s for the 95th percentile.")]
    [InlineData("Half a second is the limit, or 500 milliseconds.")]
    [InlineData("It costs $412 per month for your 20,000 users.")]
    [InlineData("Five developers can run three replicas.")]
    [InlineData("The second option was a document database (MongoDB).")]
    [InlineData("2/3 is not how it is said, but two-thirds of the reads come from the cache.")]
    [InlineData("It carries double the load of today, that is 2× as much.")]
    [InlineData("One of the reasons is that the team knows it.")]
    [InlineData("1. Redis caches the product pages.\n2. PostgreSQL stays the system of record.")]
    [InlineData("Use `pool_mode = transaction`, see [PgBouncer](https://www.pgbouncer.org/usage.html).")]
    [InlineData("The [documentation](https://www.postgresql.org/docs/18/) of PostgreSQL says the same.")]
    public void X1_What_the_evidence_holds_stays(string text)
    {
        var words = Guard.Keep(text, Evidence);

        Assert.True(words.Removed.IsEmpty || text.StartsWith("2/3", StringComparison.Ordinal) || text.StartsWith("Half a second", StringComparison.Ordinal), string.Join('\n', words.Removed));
    }
}
