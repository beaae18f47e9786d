import Foundation
import Testing
import TruceModel

@testable import TruceText

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

  @Test(arguments: [0, 7, 32, 63, 200])
  func `the checksum is that of four sums side by side`(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }
    let mix = { (sum: UInt64, word: UInt64) -> UInt64 in
      let product = (sum ^ word) &* 0x0000_0100_0000_01b3
      return product ^ product >> 31
    }
    var sums: [UInt64] = [1, 2, 3, 4]
    for start in stride(from: 0, to: count / 32 * 32, by: 8) {
      let word = bytes[start..<(start + 8)].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      sums[start / 8 % 4] = mix(sums[start / 8 % 4], word)
    }
    var sum = sums[1...].reduce(sums[0], mix)
    for byte in bytes[(count / 32 * 32)...] { sum = mix(sum, UInt64(byte)) }
    #expect(bytes.withUnsafeBytes { SyntaxModel.checksum($0) } == sum)
  }
}
