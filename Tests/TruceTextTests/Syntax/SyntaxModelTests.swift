import Foundation
import Testing
import TruceModel
import TruceText

struct SyntaxModelTests {
  private func reason(of bytes: Data) throws -> LexiconError.Reason? {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("truce-\(UUID().uuidString).model")
    try bytes.write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    do {
      _ = try SyntaxModel(contentsOf: url)
      return nil
    } catch {
      return error.reason
    }
  }

  private func isIncompatible(_ bytes: Data) throws -> Bool {
    if case .incompatible = try reason(of: bytes) { true } else { false }
  }

  @Test func `a missing model is told as missing`() {
    let url = URL(fileURLWithPath: "/nonexistent/english.model")
    #expect { _ = try SyntaxModel(contentsOf: url) } throws: { error in
      if case .missing = (error as? LexiconError)?.reason { true } else { false }
    }
  }

  @Test func `another version is refused`() throws {
    var bytes = try Data(contentsOf: SyntaxModel.shippedURL)
    bytes[8] &+= 1
    #expect(try isIncompatible(bytes))
  }

  @Test func `a damaged or shortened model is refused`() throws {
    var bytes = try Data(contentsOf: SyntaxModel.shippedURL)
    bytes[bytes.count / 2] ^= 0xFF
    #expect(try isIncompatible(bytes))
    #expect(try isIncompatible(bytes.prefix(100)))
    #expect(try isIncompatible(Data()))
  }
}
