using System.Text;
using BackendArchitect.Engine.Existing;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Engine.Tests.Existing;

/// <summary>Whatever the files hold, reading them ends, and says what it left out.</summary>
public sealed class ExistingBoundsTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void X19_what_is_too_much_is_left_out_and_said_so()
    {
        var system = ShopFiles.Read(new ReviewFile("many.mmd", "C4Container\n" + string.Concat(Enumerable.Range(0, 1100).Select(at => $"  Container(c{at}, \"Part {at}\", \"Go\", \"\")\n  Rel(c0, c{at}, \"Asks\", \"HTTPS\")\n"))));

        Assert.Equal(1000, system.Parts.Count);
        Assert.Contains("more than 1000", Assert.Single(system.Unread).Why, StringComparison.Ordinal);
        Assert.Equal(1000, ExistingPicture.Of(system, ShopFiles.Knowledge, Today).Parts.Count);
    }

    [Fact]
    public void X19_no_mutation_of_the_files_makes_it_throw()
    {
        var random = new Random(19);
        const string Signs = "{}[]():-\"'\n &*!|>#%@,=/$";
        for (var round = 0; round < 3000; round++)
        {
            ReviewFile[] files = [.. new[] { ShopFiles.Compose, ShopFiles.Api, ShopFiles.Schema }.Select(file => new ReviewFile(file.Path, Changed(file.Text, random, Signs)))];

            var system = ShopFiles.Read(files);

            Assert.NotNull(ExistingPicture.Of(system, ShopFiles.Knowledge, Today));
            Assert.NotEmpty(ExistingText.Of(system));
        }
    }

    private static string Changed(string text, Random random, string signs)
    {
        var changed = new StringBuilder(text);
        for (var change = random.Next(1, 8); change > 0; change--)
        {
            var at = random.Next(changed.Length);
            _ = random.Next(3) == 0 ? changed.Remove(at, Math.Min(random.Next(1, 30), changed.Length - at)) : changed.Insert(at, signs[random.Next(signs.Length)]);
        }

        return changed.ToString();
    }
}
