import Testing
import TruceModel

@testable import TruceWeb

struct EscapedTextTests {
  @Test(arguments: [
    ("<b>", "&lt;b&gt;"), ("\"x\" & 'y'", "&quot;x&quot; &amp; &#39;y&#39;"),
    ("\"\u{338} onclick=x", "&quot;\u{338} onclick=x"), ("<\u{338}script", "&lt;\u{338}script"),
    ("a\u{202E}b\u{202C}", "a[U+202E]b[U+202C]"), ("\u{2066}x\u{2069}", "[U+2066]x[U+2069]"),
    ("null\u{0}byte\u{7F}", "null\u{FFFD}byte\u{FFFD}"), ("a\r\nb\tc", "a \nb\tc"),
    ("“quoted” – dash … €", "“quoted” – dash … €"), ("قصف على السوق", "قصف على السوق"), ("", ""),
  ])
  func `what would break a page is written as something harmless`(text: String, html: String) {
    #expect(EscapedText.html(text) == html)
  }

  @Test func `an address holds nothing but unreserved characters`() {
    #expect(Address.report("a/b ?#&\"ع") == "/reports/a%2Fb%20%3F%23%26%22%D8%B9")
    #expect(Address.outside("javascript:alert(1)") == nil)
    #expect(Address.outside("HTTPS://a.example/") == "HTTPS://a.example/")
  }
}
