using System.IO.Compression;
using System.Text;
using Firstline.Web.Http;
using Firstline.Web.Imports.Mappings;
using Firstline.Web.Imports.Sources;

namespace Firstline.Web.Tests.Imports;

/// <summary>Files of all kinds as records.</summary>
public sealed class ReadingFiles : IDisposable
{
    private const long Plenty = 100_000_000;
    private static readonly FileShape Csv = new(false);
    private static readonly FileShape Json = new(true);
    private readonly string _path = Path.GetTempFileName();

    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("a;b\r\n1;2")]
    [InlineData("a\tb\r1\t2\r")]
    [InlineData("\uFEFFa|b\n\n1|2\n\n")]
    [InlineData("\"a\",\"b\"\n\"1\",\"2\"\n")]
    [InlineData("A, B \n1,2\n")]
    public void Finds_out_how_it_is_separated(string text) => Texts(text, Csv, "a", "b").ShouldBe(["1", "2"]);

    [Fact]
    public void Quotes_may_hold_separators_lines_and_quotes() =>
        Texts("a,b\n\"x, \"\"y\"\"\nz\",2\n", Csv, "a", "b").ShouldBe(["x, \"y\"\nz", "2"]);

    [Fact]
    public void Each_record_knows_its_line() => Records("a,b\n\"1\n1\",2\n3,4\n", Csv).Select(record => record.Line).ShouldBe([2, 4]);

    [Fact]
    public void A_line_with_too_few_fields_is_told_and_the_next_is_read()
    {
        var records = Records("a,b\n1\n3,4\n", Csv);
        records[0].Broken.ShouldBe("It has 1 fields where the header has 2.");
        records[1].Broken.ShouldBeNull();
    }

    [Fact]
    public void Broken_utf_8_is_told_with_its_column_and_the_next_line_is_read()
    {
        var records = Records([.. "a,b\n"u8, .. "x,"u8, 0xC3, 0x28, .. "\n3,4\n"u8], Csv);
        records[0].Broken.ShouldBe("b holds something that is not text in the encoding of the mapping, UTF-8 by default.");
        records[1].Broken.ShouldBeNull();
    }

    [Fact]
    public void Latin_1_is_read_when_the_mapping_says_so() => Records([.. "a\nM"u8, 0xFC, .. "ller\n"u8], new(false, null, true))[0].Text("a").ShouldBe("Müller");

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("a,b\n\"1,2\n3,4\n", "Line 2: a quotation mark that opens in this record is never closed.")]
    [InlineData("a,A\n1,2\n", "Line 1: the header names 'A' twice.")]
    public void What_leaves_no_way_on_is_refused_with_its_line(string text, string sentence) => Refusal(Encoding.UTF8.GetBytes(text), Csv).ShouldBe(sentence);

    [Fact]
    public void A_hundred_thousand_columns_are_refused() =>
        Refusal(Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 100_000))), Csv).ShouldBe("Line 1: the record has more than 1,000 columns.");

    [Fact]
    public void A_record_without_end_is_refused() =>
        Refusal(Encoding.UTF8.GetBytes("a\n\"" + new string('x', 5 * 1_048_576) + "\"\n"), Csv).ShouldStartWith("Line 2: the record is longer than 4,194,304 bytes");

    [Fact]
    public void Utf_16_is_refused() => Refusal(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("a,b\n1,2")).ToArray(), Csv).ShouldBe("The file is UTF-16. Save it as UTF-8.");

    [Theory]
    [InlineData("[{\"a\":\"1\",\"b\":2}]")]
    [InlineData("{\"a\":\"1\",\"b\":2}")]
    [InlineData("\uFEFF \n{\"a\":\"1\",\n\"b\":2}\n")]
    public void Json_is_a_list_or_one_object_after_the_other(string text) => Texts(text, Json, "a", "b").ShouldBe(["1", "2"]);

    [Fact]
    public void Json_columns_may_be_paths_and_lists()
    {
        var record = Records("""{"customer":{"name":"Ann } \" {"},"tags":["x","y"],"steps":[{"do":"note"}],"none":null}""", Json)[0];
        record.Text("customer.name").ShouldBe("Ann } \" {");
        record.Text("tags").ShouldBe("x,y");
        record.Text("none").ShouldBeNull();
        record.Within("steps")!.Single().Text("do").ShouldBe("note");
        record.Within("nothing").ShouldBeEmpty();
        record.Within("tags").ShouldBeNull();
    }

    [Theory]
    [InlineData("[{\"a\":1}", "Line 1: the list is not closed; the file is cut.")]
    [InlineData("{\"a\":1}\n{\"a\"", "Line 2: the object that begins here does not end; the file is cut.")]
    [InlineData("17", "Line 1: here stands something else than an object; the file must be a list of objects, or one object after the other.")]
    [InlineData(" \n", "The file is empty.")]
    public void Json_that_leaves_no_way_on_is_refused_with_its_line(string text, string sentence) => Refusal(Encoding.UTF8.GetBytes(text), Json).ShouldBe(sentence);

    [Fact]
    public void Json_that_is_nested_too_deeply_is_told() =>
        Records("{\"a\":" + new string('[', 100) + new string(']', 100) + "}\n{\"a\":1}", Json).Select(record => record.Broken is null).ShouldBe([false, true]);

    [Fact]
    public void A_compressed_file_is_read_as_what_it_holds() => Records(Gzip("a,b\n1,2\n"u8.ToArray()), Csv)[0].Text("b").ShouldBe("2");

    [Fact]
    public void A_compressed_file_that_is_cut_is_refused() => Refusal(Gzip("a,b\n1,2\n"u8.ToArray())[..^6], Csv).ShouldBe("The compressed file is cut or damaged.");

    [Fact]
    public void A_bomb_is_refused_when_it_has_grown_too_large() =>
        Refusal(Gzip([.. "a\n"u8, .. Enumerable.Repeat("x\n"u8.ToArray(), 2_000_000).SelectMany(line => line)]), Csv, 1_000_000).ShouldBe("The contents are larger than 1,000,000 bytes.");

    [Theory]
    [InlineData("=1+1")]
    [InlineData("'=1+1")]
    [InlineData("''-x")]
    [InlineData("@cmd")]
    [InlineData("plain")]
    [InlineData("'quoted'")]
    [InlineData("\tx")]
    public void A_guarded_cell_gives_back_what_was_put_in(string text)
    {
        var shut = CellGuard.Shut(text);
        "=+-@\t\r\n".ShouldNotContain(shut[0]);
        CellGuard.Open(shut).ShouldBe(text);
    }

    public void Dispose() => File.Delete(_path);

    private static byte[] Gzip(byte[] plain)
    {
        using var whole = new MemoryStream();
        using (var zip = new GZipStream(whole, CompressionLevel.Optimal))
        {
            zip.Write(plain);
        }

        return whole.ToArray();
    }

    private List<string?> Texts(string text, FileShape shape, params string[] columns)
    {
        var record = Records(text, shape).ShouldHaveSingleItem();
        record.Broken.ShouldBeNull();
        return [.. columns.Select(record.Text)];
    }

    private List<ImportRecord> Records(string text, FileShape shape) => Records(Encoding.UTF8.GetBytes(text), shape);

    private List<ImportRecord> Records(byte[] bytes, FileShape shape, long limit = Plenty)
    {
        File.WriteAllBytes(_path, bytes);
        return [.. new ImportFile(_path, limit).Records(shape)];
    }

    private string Refusal(byte[] bytes, FileShape shape, long limit = Plenty) => Should.Throw<UnreadableImport>(() => Records(bytes, shape, limit)).Message;
}
