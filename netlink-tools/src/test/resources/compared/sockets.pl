# Sockets with data in their queues, until it is killed: sockets.pl CONGESTION-CONTROL...
use strict;
use warnings;
use Socket qw(:DEFAULT IPPROTO_TCP);

use constant TCP_CONGESTION => 13;

my @kept;

sub make {
    my ($family, $type, $address) = @_;
    socket(my $made, $family, $type, 0) or die "socket: $!";
    bind($made, $address) or die "bind: $!" if $address;
    push @kept, $made;
    return $made;
}

sub ip { return pack_sockaddr_in($_[0], INADDR_LOOPBACK) }

# 30,000 bytes in one direction, of which 10,000 stay in the queue, and 333 in the other.
sub converse {
    my ($listener, $congestion) = @_;
    my $client = make(PF_INET, SOCK_STREAM);
    setsockopt($client, IPPROTO_TCP, TCP_CONGESTION, $congestion) or die "$congestion: $!";
    connect($client, ip(5000)) or die "connect: $!";
    accept(my $server, $listener) or die "accept: $!";
    push @kept, $server;
    syswrite($client, 'x' x 30_000);
    for (my $read = 0; $read < 20_000;) {
        $read += sysread($server, my $bytes, 20_000 - $read);
    }
    syswrite($server, 'y' x 333);
}

my $listener = make(PF_INET, SOCK_STREAM, ip(5000));
setsockopt($listener, IPPROTO_TCP, TCP_CONGESTION, $ARGV[0]) or die "$ARGV[0]: $!";
listen($listener, 7);
converse($listener, $_) for @ARGV;

make(PF_INET, SOCK_DGRAM, ip(6000));
my $sender = make(PF_INET, SOCK_DGRAM);
connect($sender, ip(6000));
syswrite($sender, 'abc');

# To a neighbour that is not there, through the queues.
socket(my $to_neighbour, PF_INET, SOCK_DGRAM, 0) or die "socket: $!";
send($to_neighbour, 'hi', 0, pack_sockaddr_in($_, inet_aton('10.78.0.2'))) for (98, 99) x 5;
close($to_neighbour);
select(undef, undef, undef, 0.3);

my $path = pack_sockaddr_un("\0netlink4j");
listen(make(PF_UNIX, SOCK_STREAM, $path), 3);
connect(make(PF_UNIX, SOCK_STREAM), $path) or die "connect: $!";

$| = 1;
print "ready\n";
alarm 300;
sleep;
