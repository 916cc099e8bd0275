using System.Text;
using Firstline.Domain.Tickets.Attachments;

namespace Firstline.Domain.Tests.Tickets.Attachments;

public sealed class RecognizingAFile
{
    [Theory]
    [InlineData("89504E470D0A1A0A", "x.png", "image/png")]
    [InlineData("89504E470D0A1A0A", "x.txt", "image/png")]
    [InlineData("FFD8FFE0", "x.jpg", "image/jpeg")]
    [InlineData("474946383961", "x.gif", "image/gif")]
    [InlineData("52494646000000005745425056503820", "x.webp", "image/webp")]
    [InlineData("255044462D312E37", "x.pdf", "application/pdf")]
    [InlineData("504B0304", "x.zip", "application/zip")]
    [InlineData("504B0304", "x.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("1F8B08", "x.log.gz", "application/gzip")]
    [InlineData("D0CF11E0A1B11AE1", "x.msg", "application/x-ole-storage")]
    public void goes_by_its_first_bytes(string hex, string name, string type) => FileKind.Of(Convert.FromHexString(hex), name)!.Type.ShouldBe(type);

    [Theory]
    [InlineData("just text\n", "x.log", "text/plain")]
    [InlineData("größe", "x.txt", "text/plain")]
    [InlineData("<!DOCTYPE html><p>hi", "x.txt", "text/html")]
    [InlineData("<b>x</b><SCRIPT>alert(1)</SCRIPT>", "x.png", "text/html")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "x.svg", "image/svg+xml")]
    public void knows_text_from_markup(string text, string name, string type)
    {
        var kind = FileKind.Of(Encoding.UTF8.GetBytes(text), name)!;

        (kind.Type, kind.IsImage).ShouldBe((type, false));
    }

    [Theory]
    [InlineData("4D5A9000", "invoice.pdf")]
    [InlineData("7F454C46", "x.png")]
    [InlineData("CAFEBABE", "x.txt")]
    [InlineData("23212F62696E2F7368", "readme.txt")]
    [InlineData("4C0000000114020000", "x.txt")]
    [InlineData("00010203", "x.bin")]
    [InlineData("746578740001", "x.txt")]
    [InlineData("74657874", "x.BAT")]
    [InlineData("74657874", "x.js")]
    [InlineData("504B0304", "x.jar")]
    public void refuses_programs_however_they_are_called(string hex, string name) => FileKind.Of(Convert.FromHexString(hex), name).ShouldBeNull();
}
