import Testing
import TruceModel

@testable import TruceText

struct TokenScannerTests {
  @Test(arguments: [
    "house", "Monday", "three", "TWENTY", "21st", "twenty-one", "p.m.", "zürich", "Easter", "7", "",
  ])
  func `a word by itself is told what its tokens are`(word: String) {
    let scanner = TokenScanner(listed: ["easter"])
    let bytes = Array(word.utf8)
    bytes.withUnsafeBufferPointer { bytes in
      var row = TokenRow()
      #expect(scanner.hints(bytes) == scanner.scan(Span(0, bytes.count), of: bytes, into: &row))
    }
  }
}
