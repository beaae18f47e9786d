import Foundation
import Testing

@testable import TruceWeb

struct PublicAddressTests {
  @Test(
    arguments: [
      [127, 0, 0, 1], [10, 1, 2, 3], [172, 16, 0, 1], [172, 31, 255, 255], [192, 168, 1, 1],
      [169, 254, 169, 254], [0, 0, 0, 0], [100, 64, 0, 1], [224, 0, 0, 1], [239, 1, 1, 1],
      [255, 255, 255, 255], [192, 0, 2, 1], [198, 18, 0, 1], [198, 51, 100, 7], [203, 0, 113, 9],
    ] as [[UInt8]])
  func `private networks of IPv4 are not public`(address: [UInt8]) {
    #expect(!PublicAddress.isPublic(address))
  }

  @Test(
    arguments: [
      [8, 8, 8, 8], [1, 1, 1, 1], [172, 32, 0, 1], [100, 128, 0, 1], [192, 167, 1, 1],
      [223, 1, 1, 1],
    ] as [[UInt8]])
  func `the rest of IPv4 is public`(address: [UInt8]) { #expect(PublicAddress.isPublic(address)) }

  @Test(arguments: [
    "::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "::ffff:127.0.0.1",
    "::ffff:8.8.8.8", "::127.0.0.1", "64:ff9b::7f00:1", "2001:db8::1", "2002:7f00:1::",
    "2001::1", "fec0::1", "3fff::1",
  ])
  func `private networks of IPv6, and those that wrap IPv4, are not public`(address: String) {
    #expect(!PublicAddress.isPublic(Self.bytes(address)), "\(address)")
  }

  @Test(arguments: ["2606:4700:4700::1111", "2a00:1450:4001::1", "2001:4860:4860::8888"])
  func `the rest of IPv6 is public`(address: String) {
    #expect(PublicAddress.isPublic(Self.bytes(address)), "\(address)")
  }

  @Test func `what is no address is not public`() {
    #expect(!PublicAddress.isPublic([]))
    #expect(!PublicAddress.isPublic([1, 2, 3]))
  }

  private static func bytes(_ address: String) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 16)
    inet_pton(AF_INET6, address, &bytes)
    return bytes
  }
}
