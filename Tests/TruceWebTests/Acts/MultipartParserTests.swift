import Testing

@testable import TruceWeb

struct MultipartParserTests {
  private static let body =
    "preamble\r\n--edge\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\none\r\n"
    + "--edge\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x;y%22z.txt\"\r\n"
    + "Content-Type: text/plain\r\n\r\nline\r\n--edg\r\n-edge-\r\n\r\n--edge--\r\nafter"

  /// The parts with their bytes joined.
  private func parts(_ pieces: [[UInt8]]) throws -> [String] {
    var parser = try #require(
      MultipartParser(contentType: "multipart/form-data; boundary=\"edge\""))
    var parts: [String] = []
    for piece in pieces {
      for event in try parser.events(after: piece) {
        switch event {
        case .begin(let name, let file): parts.append("\(name)|\(file ?? "-")|")
        case .bytes(let bytes): parts[parts.count - 1] += String(decoding: bytes, as: UTF8.self)
        case .end: parts[parts.count - 1] += "|"
        case .finished: parts.append("finished")
        }
      }
    }
    return parts
  }

  @Test(arguments: [1, 2, 3, 7, 19, 1000])
  func `pieces of any size give the same parts`(size: Int) throws {
    let bytes = Array(Self.body.utf8)
    let pieces = stride(from: 0, to: bytes.count, by: size).map {
      Array(bytes[$0..<min($0 + size, bytes.count)])
    }
    #expect(
      try parts(pieces) == [
        "a|-|one|", "f|x;y\"z.txt|line\r\n--edg\r\n-edge-\r\n|", "finished",
      ])
  }

  @Test func `a boundary that is followed by nonsense is refused`() throws {
    #expect(throws: MultipartParser.Malformed.self) { try parts([Array("--edgeXX\r\n".utf8)]) }
    let endless = "--edge\r\n" + String(repeating: "X: y\r\n", count: 3000)
    #expect(throws: MultipartParser.Malformed.self) { try parts([Array(endless.utf8)]) }
    let nameless = "--edge\r\nContent-Type: text/plain\r\n\r\n"
    #expect(throws: MultipartParser.Malformed.self) { try parts([Array(nameless.utf8)]) }
  }

  @Test func `other types are no multipart forms`() {
    #expect(MultipartParser(contentType: "application/x-www-form-urlencoded") == nil)
    #expect(MultipartParser(contentType: "multipart/form-data") == nil)
    #expect(MultipartParser(contentType: "multipart/form-data; boundary=") == nil)
  }
}
