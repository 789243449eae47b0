using BackendArchitect.Engine.Secrets;

namespace BackendArchitect.Engine.Tests.Secrets;

public class SecretMaskTests
{
    [Theory]
    [InlineData("password: changeme")]
    [InlineData("password: ${DB_PASSWORD}")]
    [InlineData("password: {{ vault.db }}")]
    [InlineData("DB_PASSWORD=$DB_PASSWORD")]
    [InlineData("password: required, at least 12 characters")]
    [InlineData("the password policy is 12 characters and 90 days")]
    [InlineData("\"password\": \"string\"")]
    [InlineData("password = getPassword(user1)")]
    [InlineData("password = config.db.password1")]
    [InlineData("token: process.env.API_TOKEN")]
    [InlineData("apiKey: <your-api-key-1>")]
    [InlineData("postgres://postgres:postgres@localhost:5432/app")]
    [InlineData("postgres://app:${PW}@db/app")]
    [InlineData("id 3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    [InlineData("commit 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b")]
    [InlineData("\"integrity\": \"sha512-GpCTtkv1kJ8xQw2Zr5TvB9nM4cL7pHdGf1sYa3EuR6oWi2NQeZbTfXo==\"")]
    [InlineData("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("order 4111111111111112 was paid")]
    [InlineData("timestamp 1795320999000001")]
    [InlineData("0.4111111111111111 of the load")]
    [InlineData("password hashing with argon2id or bcrypt12")]
    [InlineData("token bucket: 100 requests, token lifetime: 15min")]
    [InlineData("Bearer tokens and Basic authentication")]
    [InlineData("next_token: a1b2c3d4e5f6g7h8i9")]
    [InlineData("we need 4000 0000 0000 0000 rows")]
    public void I4_what_only_looks_like_a_secret_stays(string text) => Assert.Equal(text, SecretMask.Of(text));

    [Fact]
    public void I4_a_masked_text_keeps_its_lines_and_masked_again_is_the_same()
    {
        var text = "a\n-----BEGIN RSA " + "PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEF\nVJTUt9Us8cKjMzEfYyji\n-----END RSA " + "PRIVATE KEY-----\nb: password=Tr0ub4dor3\n";

        var masked = SecretMask.Mask(text);

        Assert.Equal("a\n[masked: private key]\n\n\n\nb: password=[masked: password]\n", masked.Text);
        Assert.Equal("private key, password", string.Join(", ", masked.Kinds));
        Assert.Equal(masked.Text, SecretMask.Of(masked.Text));
    }

    [Fact]
    public void I4_what_stands_in_for_a_masked_secret_is_masked_as_the_same_kind()
    {
        foreach (var shape in SecretShapes.All)
        {
            var shown = SecretMask.WithStandIns($"x [masked: {shape.Kind}] y");

            Assert.Equal($"x [masked: {shape.Kind}] y", SecretMask.Of(shown));
        }
    }

    [Theory]
    [InlineData("-----BEGIN PRIVATE KEY-----")]
    [InlineData("password=")]
    [InlineData("4111 ")]
    [InlineData("a://b:c")]
    [InlineData("eyJ")]
    [InlineData("Bearer aB1")]
    [InlineData("DE89 ")]
    [InlineData("AKIA0123456789ABCDEF ")]
    public void I4_masking_takes_time_that_grows_with_the_text(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        SecretMask.Of(text);

        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(3), $"{clock.Elapsed}");
    }
}
