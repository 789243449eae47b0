using BackendArchitect.Deliverables.Tests.Golden;
using BackendArchitect.Deliverables.Tracing;

namespace BackendArchitect.Deliverables.Tests.Tracing;

public sealed class NumberLintTests
{
    public static TheoryData<string> Names => GoldenBriefs.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void X1_Every_number_of_every_file_of_a_design_has_a_parent(string name)
    {
        var design = GoldenBriefs.Design(name);
        var lint = new NumberLint(Origins.Of(design, GoldenBriefs.Knowledge));

        var untraced = Bundle.Create(design).SelectMany(lint.Check).ToList();

        Assert.True(untraced.Count == 0, $"{untraced.Count} numbers without a parent:\n{string.Join('\n', untraced.Take(400))}");
    }

    [Theory]
    [InlineData("It will be available 99.9999 % of the time.", "99.9999")]
    [InlineData("That costs 4,321.99 USD a month.", "4,321.99")]
    [InlineData("Answers in 17.3 ms, every time.", "17.3")]
    [InlineData("It carries 2,345,678 requests/s.", "2,345,678")]
    public void X1_A_number_from_nowhere_is_refused_and_labelled(string claim, string number)
    {
        var design = GoldenBriefs.Design("shop-on-sale-days");
        var lint = new NumberLint(Origins.Of(design, GoldenBriefs.Knowledge));

        var untraced = Assert.Single(lint.Check("reply", claim));

        Assert.Equal(number, untraced.Written);
        Assert.Contains("(unsupported)", lint.Label(claim), StringComparison.Ordinal);
    }

    [Fact]
    public void X1_A_share_said_for_another_thing_does_not_vouch_for_an_amount()
    {
        var design = GoldenBriefs.Design("shop-on-sale-days");
        var lint = new NumberLint(Origins.Of(design, GoldenBriefs.Knowledge));

        Assert.Empty(lint.Check("reply", "You have 8,000 USD a month for 100,000 people at once."));
        Assert.Single(lint.Check("reply", "Answers take 8,000 ms."));
    }

    [Theory]
    [InlineData("peak of 9,804 requests/s", "9,804", "requests/s")]
    [InlineData("RFC 9457, TLS 1.2, p95, UTF-8 and 0198c1a2-7b3e-7c4d-9e5f-aa2b3c4d5011 say nothing", null, null)]
    [InlineData("costs USD 12.50 a month", "12.50", "USD")]
    [InlineData("within 30 minutes", "30", "minutes")]
    [InlineData("8 × Gin", "8", "")]
    public void Reads_the_numbers_that_say_something(string text, string? written, string? unit)
    {
        var tokens = NumberReader.Read(text).ToList();

        Assert.Equal(written is null ? [] : [written], tokens.Select(token => token.Written));
        Assert.Equal(unit is null ? [] : [unit], tokens.Select(token => token.Unit));
    }
}
