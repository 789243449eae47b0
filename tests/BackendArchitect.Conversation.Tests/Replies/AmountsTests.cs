using BackendArchitect.Conversation.Replies;
using BackendArchitect.Engine.Costs;

namespace BackendArchitect.Conversation.Tests.Replies;

public sealed class AmountsTests
{
    private static readonly CostEstimate Bill = new([], 0, 0, 0, 0, 0, 0, "", []);

    [Theory]
    [InlineData(8000, "USD/month", "8,000 USD a month")]
    [InlineData(100000, "people", "100,000 people")]
    [InlineData(1, "people", "1 person")]
    [InlineData(1, "months", "1 month")]
    [InlineData(1, "writes/s", "1 write/s")]
    [InlineData(1, "engineer-days/month", "1 engineer-day a month")]
    [InlineData(1, "copies", "1 copy")]
    [InlineData(1, "ms", "1 ms")]
    [InlineData(99.95, "%", "99.95 %")]
    [InlineData(300, "ms", "300 ms")]
    [InlineData(1500, "ms", "1.5 s")]
    [InlineData(240, "min", "4 h")]
    [InlineData(15, "min", "15 min")]
    [InlineData(2000, "GB", "2 TB")]
    [InlineData(9800, "requests/s", "9,800 requests/s")]
    [InlineData(2, "×/year", "2× a year")]
    public void Writes_a_number_with_its_unit_as_people_do(double value, string unit, string expected) =>
        Assert.Equal(expected, Amounts.Of(value, unit));

    [Theory]
    [InlineData(9763.4, "requests/s", "9,760 requests/s")]
    [InlineData(0, "requests/s", "0 requests/s")]
    [InlineData(0.01234, "GB", "0.0123 GB")]
    public void Rounds_what_was_computed_to_three_digits(double value, string unit, string expected) =>
        Assert.Equal(expected, Amounts.Rounded(value, unit));

    [Fact]
    public void Writes_a_range_of_money_once_when_both_ends_round_alike()
    {
        Assert.Equal("3,900–5,200 USD", Amounts.Money(Bill, 3876m, 5187m));
        Assert.Equal("5,200 USD", Amounts.Money(Bill, 5160m, 5190m));
    }
}
