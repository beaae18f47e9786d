/// Whether an address of the network belongs to the public internet.
///
/// A desk that fetches what it is told to must not become a way into the network that it stands in.
/// Source: the IANA special-purpose address registries (RFC 6890 and its successors).
enum PublicAddress {
  /// `bytes` in network order: four of IPv4, sixteen of IPv6. What is neither is not public.
  static func isPublic(_ bytes: [UInt8]) -> Bool {
    switch bytes.count {
    case 4: !reserved4.contains { $0.holds(bytes) }
    // All that is given out lies in 2000::/3; addresses that wrap one of IPv4 lie elsewhere, or in
    // 2001::/23 and 2002::/16.
    case 16: Block([0x20], 3).holds(bytes) && !reserved6.contains { $0.holds(bytes) }
    default: false
    }
  }

  private struct Block {
    let start: [UInt8]
    let bits: Int

    init(_ start: [UInt8], _ bits: Int) {
      self.start = start
      self.bits = bits
    }

    func holds(_ bytes: [UInt8]) -> Bool {
      for bit in 0..<bits {
        let mask = UInt8(0x80) >> UInt8(bit % 8)
        let own = bit / 8 < start.count ? start[bit / 8] : 0
        if bytes[bit / 8] & mask != own & mask { return false }
      }
      return true
    }
  }

  private static let reserved4: [Block] = [
    Block([0], 8),  // this network
    Block([10], 8), Block([172, 16], 12), Block([192, 168], 16),  // private
    Block([100, 64], 10),  // shared by carriers
    Block([127], 8),  // loopback
    Block([169, 254], 16),  // link-local, and the data services of clouds
    Block([192, 0, 0], 24), Block([192, 0, 2], 24), Block([192, 88, 99], 24),
    Block([198, 18], 15),  // benchmarks
    Block([198, 51, 100], 24), Block([203, 0, 113], 24),  // documentation
    Block([224], 4), Block([240], 4),  // multicast, reserved, broadcast
  ]

  private static let reserved6: [Block] = [
    Block([0x20, 0x01, 0x00], 23),  // protocols, Teredo among them
    Block([0x20, 0x01, 0x0D, 0xB8], 32), Block([0x3F, 0xFF, 0x00], 20),  // documentation
    Block([0x20, 0x02], 16),  // 6to4
  ]
}
