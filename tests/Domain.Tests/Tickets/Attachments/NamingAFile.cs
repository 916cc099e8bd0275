using System.Text;
using Firstline.Domain.Tickets.Attachments;

namespace Firstline.Domain.Tests.Tickets.Attachments;

public sealed class NamingAFile
{
    [Theory]
    [InlineData("report.pdf", "report.pdf")]
    [InlineData("größe 🙂.txt", "größe 🙂.txt")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\..\\windows\\system32\\x.txt", "x.txt")]
    [InlineData("/abs/olute.txt", "olute.txt")]
    [InlineData("C:\\temp\\x.txt", "x.txt")]
    [InlineData("a\0b\r\nc\u001b.txt", "abc.txt")]
    [InlineData("photo\u202Egpj.exe", "photogpj.exe")]
    [InlineData("zero\u200Bwidth.txt", "zerowidth.txt")]
    [InlineData("a<b>:\"|?*.txt", "a_b______.txt")]
    [InlineData("...", "file")]
    [InlineData("..", "file")]
    [InlineData("", "file")]
    [InlineData(null, "file")]
    [InlineData("  name .txt. ", "name .txt")]
    [InlineData("CON", "_CON")]
    [InlineData("nul.txt", "_nul.txt")]
    [InlineData(".htaccess", "htaccess")]
    public void leaves_one_safe_name(string? given, string name) => FileName.Safe(given).ShouldBe(name);

    [Theory]
    [InlineData("x", 1_000, ".pdf")]
    [InlineData("ü", 500, ".docx")]
    [InlineData("🙂", 300, ".png")]
    public void keeps_255_bytes_and_the_extension(string letter, int times, string extension)
    {
        var name = FileName.Safe(string.Concat(Enumerable.Repeat(letter, times)) + extension);

        Encoding.UTF8.GetByteCount(name).ShouldBeInRange(250, FileName.MostBytes);
        name.ShouldEndWith(extension);
        name.ShouldNotContain("\uFFFD");
    }

    [Fact]
    public void takes_half_a_character_lightly() => FileName.Safe("a\uD83Db.txt").ShouldBe("ab.txt");
}
