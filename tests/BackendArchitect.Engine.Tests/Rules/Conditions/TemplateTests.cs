using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Tests.Rules.Conditions;

public sealed class TemplateTests
{
    [Theory]
    [InlineData(9804, "9,804")]
    [InlineData(9803.9, "9,804")]
    [InlineData(1234567, "1,234,567")]
    [InlineData(34.722, "34.7")]
    [InlineData(9.996, "10")]
    [InlineData(1.5, "1.5")]
    [InlineData(0.12345, "0.123")]
    [InlineData(0.00456, "0.00456")]
    [InlineData(0, "0")]
    [InlineData(99.97, "100")]
    public void Writes_numbers_as_people_read_them(double value, string expected) =>
        Assert.Equal(expected, Template.Fill("{peak_rps}", Scope.Empty.With("peak_rps", value)));

    [Fact]
    public void Keeps_availability_exact() =>
        Assert.Equal("99.95 %", Template.Fill("{availability_target} %", Scope.Empty.With("availability_target", 99.95)));

    [Fact]
    public void Takes_a_format_when_one_is_given() =>
        Assert.Equal("2.50×", Template.Fill("{peak_factor:0.00}×", Scope.Empty.With("peak_factor", 2.5)));

    [Fact]
    public void Lists_words_in_a_sentence() =>
        Assert.Equal("web, mobile and partners", Template.Fill("{clients}", Scope.Empty.With("clients", ["web", "mobile", "partners"])));

    [Fact]
    public void Says_so_when_nobody_knows() => Assert.Equal("(not known) people", Template.Fill("{team_size} people", Scope.Empty));

    [Fact]
    public void Leaves_other_braces_alone() => Assert.Equal("{\"a\": 1} {}", Template.Fill("{\"a\": 1} {}", Scope.Empty));

    [Fact]
    public void Lists_its_names() => Assert.Equal(["peak_rps", "team_size"], Template.Names("{peak_rps:0} for {team_size}, {peak_rps}"));
}
